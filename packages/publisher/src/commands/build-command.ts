import { join } from 'node:path';
import { differenceWords, feedDifference } from '../difference/feed-difference.ts';
import { splitStrategy, withPhaseCounts } from '../split/split.ts';
import { countyPart } from '../overlay/own-lists.ts';
import { itemsAt } from '../reading/named-items.ts';
import {
  isFine,
  one,
  readPaths,
  sum,
  told,
  workbookFiles,
  writtenWords,
  type Command,
} from './answer.ts';
import { readCall, WrongCall, type Call } from './call.ts';
import { readBeside, readFeedFile, readFeedIfThere, writeFiles } from './files.ts';
import { published } from './revision.ts';

/** What is published of a feed: whole, and in parts where that is wanted. */
function filesOf(
  feed: Record<string, unknown>,
  folder: string,
  inParts: boolean,
): Map<string, string> {
  const parts = inParts
    ? [...splitStrategy(feed)]
        .reverse()
        .map(([name, text]) => [join(folder, 'parts', name), text] as const)
    : [];
  return new Map([...parts, [join(folder, 'strategy.json'), withPhaseCounts(feed)]]);
}

/** The boundaries that a feed names, from beside the workbook; no name that leads to another folder. */
async function boundariesOf(
  feed: Record<string, unknown>,
  workbook: string,
  folder: string,
): Promise<{ files: Map<string, Uint8Array>; notes: string[] }> {
  const name = feed['boundaries'];
  if (typeof name !== 'string' || !/^[\w-]+(\.[\w-]+)+$/.test(name))
    return { files: new Map(), notes: [] };
  const path = join(folder, name);
  const content = await readBeside(name, workbook);
  if (content) return { files: new Map([[path, content]]), notes: [] };
  const isThere = (await readBeside(name, path)) !== undefined;
  const words = `Hinweis: Die Datei ${name} mit den Gemeindegrenzen liegt nicht neben der Mappe. Bitte legen Sie sie in den Ordner ${folder}.`;
  return { files: new Map(), notes: isThere ? [] : [words] };
}

/** The feed that was published before: the one that is named, else the one in the folder, if there is one. */
const publishedBefore = ({ options }: Call, folder: string): Promise<unknown> => {
  const named = options.get('previous');
  return named === undefined ? readFeedIfThere(join(folder, 'strategy.json')) : readFeedFile(named);
};

/** What the moderation says belongs into no workbook: there it would hold, whatever it says later. */
const withoutNeeds = (feed: object, ids: readonly string[]): object =>
  ids.length
    ? { ...feed, needs: itemsAt(feed, 'needs').filter(({ id }) => !ids.includes(String(id))) }
    : feed;

/** Makes a feed of workbooks and puts it into a folder; nothing where something has to be mended. */
export const build: Command = async (args, now) => {
  const call = readCall(args, ['out', 'previous', 'workbook', 'parts', 'json']);
  const workbook = one(call, 'die Mappe, zum Beispiel strategie.xlsx');
  const folder = call.options.get('out');
  if (folder === undefined)
    throw new WrongCall('Bitte nennen Sie mit --out den Ordner, in den veröffentlicht wird.');
  const before = await publishedBefore(call, folder);
  const { feed, messages, towns, received } = await readPaths(call.files, before);
  if (!isFine(messages))
    return {
      isFine: false,
      lines: [...told(messages), sum(messages), 'Es wurde nichts veröffentlicht.'],
      data: { messages },
    };
  const made = published(feed, before, now);
  const boundaries = await boundariesOf(made, workbook, folder);
  const target = call.options.get('workbook');
  const own =
    target && (await workbookFiles(withoutNeeds(countyPart(made, towns), received), target));
  const files = filesOf(made, folder, call.options.has('parts'));
  await writeFiles(new Map([...(own || []), ...boundaries.files, ...files]));
  const entries = feedDifference(before, made);
  return {
    isFine: true,
    lines: [
      ...told(messages),
      ...boundaries.notes,
      ...(target ? [writtenWords(target)] : []),
      `${join(folder, 'strategy.json')}: Fassung ${String(made['revision'])}, ${differenceWords(entries)}.`,
    ],
    data: { messages, revision: made['revision'], entries },
  };
};
