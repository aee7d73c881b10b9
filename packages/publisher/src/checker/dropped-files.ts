import { isJsonObject, recoverJson } from '@strategy-widgets/feed/rules';
import { readBoundaries } from '@strategy-widgets/feed';
import { describeFeedError } from '@strategy-widgets/feed/messages';
import { readingWords, type Progress } from '../messages/progress.ts';
import type { Message } from '../messages/sheet-message.ts';
import type { NeedsFile } from '../needs/receive-needs.ts';
import { isOverlay } from '../overlay/read-overlay.ts';
import { fieldAt } from '../reading/fields.ts';
import { BookRefused, MOST_BYTES, type Book } from '../workbook/book.ts';
import { readBook } from '../workbook/read-book.ts';

/** A file as an editor hands it over. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file is taken for; `previous` is the feed that was published before. */
export type FileRole =
  'workbook' | 'overlay' | 'feed' | 'previous' | 'boundaries' | 'needs' | 'refused';

/** All that was handed over, by what it is taken for. */
export interface SortedFiles {
  readonly books: readonly Book[];
  /** The feed to look at, where there are no workbooks to make one of. */
  readonly feed?: NamedFeed;
  readonly previous?: NamedFeed;
  readonly boundaries?: DroppedFile;
  /** Published needs of the receiver. */
  readonly needs: readonly NeedsFile[];
  readonly roles: ReadonlyMap<string, FileRole>;
  /** Why files are not read. */
  readonly messages: readonly Message[];
}

interface NamedFeed {
  readonly name: string;
  readonly feed: unknown;
}

const refusal = (file: string, code: string, words: string): Message => ({
  kind: 'refused',
  code,
  words,
  file,
});

/** What a JSON file holds, or why it cannot be told. */
function readJson({ name, bytes }: DroppedFile): { data?: unknown; message?: Message } {
  if (bytes.length > MOST_BYTES)
    return { message: refusal(name, 'file-too-large', 'Die Datei ist größer als 50 MB.') };
  const outcome = recoverJson(new Uint8Array(bytes).buffer);
  if (!outcome.ok)
    return { message: refusal(name, outcome.code, describeFeedError(outcome.code, outcome.place)) };
  const { data } = outcome;
  if (isJsonObject(data) && 'schema' in data) {
    const inParts = fieldAt(data, 'parts') !== undefined && fieldAt(data, 'measures') === undefined;
    if (!inParts) return { data };
    const words =
      'Das ist der Kern eines geteilten Feeds; die Maßnahmen liegen in anderen Dateien. Nehmen Sie die ungeteilte Datei.';
    return { message: refusal(name, 'feed-in-parts', words) };
  }
  if (readBoundaries(data) || isNeeds(data)) return { data };
  const words =
    'Das ist weder ein Feed noch eine Datei mit Gemeindegrenzen noch der Export der veröffentlichten Anliegen.';
  return { message: refusal(name, 'unknown-file', words) };
}

/** The export that the moderation offers for the feed. */
const isNeeds = (data: unknown): boolean => Array.isArray(fieldAt(data, 'needs'));

const isFeed = (data: unknown): boolean => isJsonObject(data) && 'schema' in data;

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** By when they were published: a feed that does not say so is the newest. */
function publishedAt({ feed }: NamedFeed): string {
  const time = fieldAt(feed, 'generatedAt');
  return typeof time === 'string' ? time : '~';
}

/**
 * Which of several feeds is to be looked at, and which was published before: with workbooks beside it, a feed is
 * the published one; of two feeds it is the older one.
 */
function chosenFeeds(
  feeds: readonly NamedFeed[],
  hasBooks: boolean,
): Pick<SortedFiles, 'feed' | 'previous'> {
  const newestFirst = [...feeds].sort((a, b) => compareText(publishedAt(b), publishedAt(a)));
  const [first, second] = newestFirst;
  const [feed, previous] = hasBooks ? [undefined, first] : [first, second];
  return { ...(feed ? { feed } : {}), ...(previous ? { previous } : {}) };
}

async function readAsBook(file: DroppedFile): Promise<Book | Message> {
  try {
    return await readBook(file.bytes, file.name);
  } catch (cause) {
    if (!(cause instanceof BookRefused)) throw cause;
    return refusal(file.name, cause.code, cause.message);
  }
}

/**
 * Sorts what an editor hands over: workbooks, feeds, boundaries, and what is none of these.
 */
export async function sortFiles(
  files: readonly DroppedFile[],
  progress: Progress,
): Promise<SortedFiles> {
  const books: Book[] = [];
  const feeds: NamedFeed[] = [];
  const needs: NeedsFile[] = [];
  const messages: Message[] = [];
  const roles = new Map<string, FileRole>(files.map(({ name }) => [name, 'refused']));
  let boundaries: DroppedFile | undefined;
  for (const file of files) {
    const { name } = file;
    progress(readingWords(name));
    if (/\.json$/i.test(name)) {
      const { data, message } = readJson(file);
      if (message) messages.push(message);
      else if (isFeed(data)) feeds.push({ name, feed: data });
      else if (isNeeds(data)) {
        needs.push({ file: name, content: data });
        roles.set(name, 'needs');
      } else {
        boundaries = file;
        roles.set(name, 'boundaries');
      }
      continue;
    }
    const read = await readAsBook(file);
    if ('words' in read) messages.push(read);
    else {
      books.push(read);
      roles.set(name, isOverlay(read) ? 'overlay' : 'workbook');
    }
  }
  const chosen = chosenFeeds(feeds, books.length > 0);
  if (chosen.feed) roles.set(chosen.feed.name, 'feed');
  if (chosen.previous) roles.set(chosen.previous.name, 'previous');
  for (const { name } of feeds)
    if (roles.get(name) === 'refused')
      messages.push(
        refusal(
          name,
          'too-many-feeds',
          'Es liegt schon ein anderer Feed hier. Bitte entfernen Sie einen.',
        ),
      );
  return { books, needs, ...chosen, ...(boundaries ? { boundaries } : {}), roles, messages };
}
