import { join } from 'node:path';
import { differenceWords, feedDifference } from '../difference/feed-difference.ts';
import { writingWords, type Progress } from '../messages/progress.ts';
import { countyPart } from '../overlay/own-lists.ts';
import { boundariesFile, FEED_FILE, PARTS, publishedFiles } from '../publishing/published-files.ts';
import { published } from '../publishing/revision.ts';
import { withoutReceived } from '../needs/receive-needs.ts';
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

/** The boundaries that a feed names, from beside the workbook. */
async function boundariesOf(
  feed: Record<string, unknown>,
  workbook: string,
  folder: string,
  inParts: boolean,
): Promise<{ files: Map<string, Uint8Array>; notes: string[] }> {
  const name = boundariesFile(feed);
  if (name === undefined) return { files: new Map(), notes: [] };
  const path = join(folder, name);
  const content = await readBeside(name, workbook);
  // The core of the parts looks for them beside itself.
  const paths = inParts ? [path, join(folder, PARTS, name)] : [path];
  if (content) return { files: new Map(paths.map((of) => [of, content])), notes: [] };
  const isThere = (await readBeside(name, path)) !== undefined;
  const words = `Hinweis: Die Datei ${name} mit den Gemeindegrenzen liegt nicht neben der Mappe. Bitte legen Sie sie in den Ordner ${folder}.`;
  return { files: new Map(), notes: isThere ? [] : [words] };
}

/** The feed that was published before: the one that is named, else the one in the folder, if there is one. */
const publishedBefore = (
  { options }: Call,
  folder: string,
  progress: Progress,
): Promise<unknown> => {
  const named = options.get('previous');
  return named === undefined
    ? readFeedIfThere(join(folder, FEED_FILE), progress)
    : readFeedFile(named, progress);
};

/** Makes a feed of workbooks and puts it into a folder; nothing where something has to be mended. */
export const build: Command = async (args, now, progress) => {
  const call = readCall(args, ['out', 'previous', 'workbook', 'parts', 'json']);
  const workbook = one(call, 'die Mappe, zum Beispiel strategie.xlsx');
  const folder = call.options.get('out');
  if (folder === undefined)
    throw new WrongCall('Bitte nennen Sie mit --out den Ordner, in den veröffentlicht wird.');
  const before = await publishedBefore(call, folder, progress);
  const { feed, messages, towns, received } = await readPaths(call.files, before, progress);
  if (!isFine(messages))
    return {
      isFine: false,
      lines: [...told(messages), sum(messages), 'Es wurde nichts veröffentlicht.'],
      data: { messages },
    };
  const inParts = call.options.has('parts');
  const entries = feedDifference(before, feed);
  const made = published(feed, before, entries, now);
  const boundaries = await boundariesOf(made, workbook, folder, inParts);
  const target = call.options.get('workbook');
  const county = countyPart(withoutReceived(made, received), towns);
  const own = target && (await workbookFiles(county, target, progress));
  progress(writingWords(join(folder, FEED_FILE)));
  const files = [...publishedFiles(made, inParts)].map(
    ([name, text]) => [join(folder, name), text] as const,
  );
  await writeFiles(new Map([...(own || []), ...boundaries.files, ...files]));
  return {
    isFine: true,
    lines: [
      ...told(messages),
      ...boundaries.notes,
      ...(target ? [writtenWords(target)] : []),
      `${join(folder, FEED_FILE)}: Fassung ${String(made['revision'])}, ${differenceWords(entries)}.`,
    ],
    data: { messages, revision: made['revision'], entries },
  };
};
