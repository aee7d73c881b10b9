import { isJsonObject, recoverJson } from '@strategy-widgets/feed/rules';
import { readBoundaries } from '@strategy-widgets/feed';
import { describeFeedError } from '@strategy-widgets/feed/messages';
import { readingWords, type Progress } from '../messages/progress.ts';
import type { Message } from '../messages/sheet-message.ts';
import type { NeedsFile } from '../needs/receive-needs.ts';
import { isOverlay } from '../overlay/read-overlay.ts';
import { fieldAt } from '../reading/fields.ts';
import { IN_PARTS, isInParts } from '../split/split.ts';
import { BookRefused, MOST_BYTES, type Book } from '../workbook/book.ts';
import { readBook } from '../workbook/read-book.ts';

/** A file as an editor hands it over. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Outlines for the map, with their JSON. */
export interface BoundariesFile extends DroppedFile {
  readonly data: unknown;
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
  readonly boundaries?: BoundariesFile;
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
function readJson({ name, bytes }: DroppedFile): {
  data?: unknown;
  kind?: JsonKind;
  message?: Message;
} {
  if (bytes.length > MOST_BYTES)
    return { message: refusal(name, 'file-too-large', 'Die Datei ist größer als 50 MB.') };
  const outcome = recoverJson(new Uint8Array(bytes).buffer);
  if (!outcome.ok)
    return { message: refusal(name, outcome.code, describeFeedError(outcome.code, outcome.place)) };
  const { data } = outcome;
  if (isInParts(data)) return { message: refusal(name, 'feed-in-parts', IN_PARTS) };
  const kind = jsonKind(data);
  if (kind) return { data, kind };
  const words =
    'Das ist weder ein Feed noch eine Datei mit Gemeindegrenzen noch der Export der veröffentlichten Anliegen.';
  return { message: refusal(name, 'unknown-file', words) };
}

/** What feeds say of themselves: some of it is enough where the rest is misspelt. */
const FEED_FIELDS = [
  'id',
  'title',
  'publisher',
  'defaultLanguage',
  'licence',
  'municipalities',
  'measures',
];
const ENOUGH = 3;

type JsonKind = 'feed' | 'boundaries' | 'needs';

/** What a JSON file is: a feed, outlines of the map, or the export that the moderation offers for the feed. */
function jsonKind(data: unknown): JsonKind | undefined {
  if (!isJsonObject(data)) return undefined;
  if ('schema' in data) return 'feed';
  if (readBoundaries(data)) return 'boundaries';
  if (FEED_FIELDS.filter((name) => name in data).length >= ENOUGH) return 'feed';
  return Array.isArray(fieldAt(data, 'needs')) ? 'needs' : undefined;
}

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

/** What is gathered while files are read one after the other. */
class Sorting {
  readonly books: Book[] = [];
  readonly feeds: NamedFeed[] = [];
  readonly needs: NeedsFile[] = [];
  readonly messages: Message[] = [];
  readonly roles = new Map<string, FileRole>();
  boundaries: BoundariesFile | undefined;

  refuse(name: string, code: string, words: string): void {
    this.messages.push(refusal(name, code, words));
  }

  async addBook(file: DroppedFile): Promise<void> {
    const read = await readAsBook(file);
    if ('words' in read) {
      this.messages.push(read);
      return;
    }
    this.books.push(read);
    this.roles.set(file.name, isOverlay(read) ? 'overlay' : 'workbook');
  }

  addJson(file: DroppedFile): void {
    const { name } = file;
    const { data, kind, message } = readJson(file);
    if (message) this.messages.push(message);
    else if (kind === 'feed') this.feeds.push({ name, feed: data });
    else if (kind === 'needs') {
      this.needs.push({ file: name, content: data });
      this.roles.set(name, 'needs');
    } else if (this.boundaries)
      this.refuse(name, 'too-many-boundaries', anotherOne('Datei mit Grenzen'));
    else {
      this.boundaries = { ...file, data };
      this.roles.set(name, 'boundaries');
    }
  }
}

const anotherOne = (what: string): string =>
  `Hier liegt schon eine andere ${what}. Bitte entfernen Sie eine von beiden.`;

/** Sorts what an editor hands over: workbooks, feeds, boundaries, needs, and what is none of these. */
export async function sortFiles(
  files: readonly DroppedFile[],
  progress: Progress,
): Promise<SortedFiles> {
  const sorting = new Sorting();
  const { books, feeds, needs, messages, roles } = sorting;
  for (const file of files) {
    roles.set(file.name, 'refused');
    progress(readingWords(file.name));
    if (/\.json$/i.test(file.name)) sorting.addJson(file);
    else await sorting.addBook(file);
  }
  const chosen = chosenFeeds(feeds, books.length > 0);
  if (chosen.feed) roles.set(chosen.feed.name, 'feed');
  if (chosen.previous) roles.set(chosen.previous.name, 'previous');
  for (const { name } of feeds)
    if (roles.get(name) === 'refused')
      sorting.refuse(name, 'too-many-feeds', anotherOne('Feed-Datei'));
  if (!books.length)
    for (const { file } of needs)
      sorting.refuse(
        file,
        'needs-alone',
        'Anliegen kommen mit der Mappe in den Feed. Legen Sie die Mappe dazu.',
      );
  const { boundaries } = sorting;
  return { books, needs, ...chosen, ...(boundaries ? { boundaries } : {}), roles, messages };
}
