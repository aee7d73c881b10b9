import { join } from 'node:path';
import { differenceWords, feedDifference } from '../difference/feed-difference.ts';
import { splitStrategy, withPhaseCounts } from '../split/split.ts';
import { countyPart } from '../overlay/own-lists.ts';
import { isFine, one, readPaths, sum, told, writeWorkbook, type Command } from './answer.ts';
import { readCall, WrongCall } from './call.ts';
import { copyBeside, readFeedIfThere, writeFiles } from './files.ts';
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

/** What belongs beside the feed and is not there. */
async function boundariesWords(
  feed: Record<string, unknown>,
  workbook: string,
  folder: string,
): Promise<string[]> {
  const name = feed['boundaries'];
  if (typeof name !== 'string' || /[/:\\]/.test(name)) return [];
  const isThere = await copyBeside(name, workbook, folder);
  return isThere
    ? []
    : [
        `Hinweis: Die Datei ${name} mit den Gemeindegrenzen liegt nicht neben der Mappe. Bitte legen Sie sie in den Ordner ${folder}.`,
      ];
}

/** Makes a feed of workbooks and puts it into a folder; nothing where something has to be mended. */
export const build: Command = async (args, now) => {
  const call = readCall(args, ['out', 'previous', 'workbook', 'parts', 'json']);
  const workbook = one(call, 'die Mappe, zum Beispiel strategie.xlsx');
  const folder = call.options.get('out');
  if (folder === undefined)
    throw new WrongCall('Bitte nennen Sie mit --out den Ordner, in den veröffentlicht wird.');
  const before = await readFeedIfThere(
    call.options.get('previous') ?? join(folder, 'strategy.json'),
  );
  const { feed, messages, towns } = await readPaths(call.files, before);
  if (!isFine(messages))
    return {
      isFine: false,
      lines: [...told(messages), sum(messages), 'Es wurde nichts veröffentlicht.'],
      data: { messages },
    };
  const made = published(feed, before, now);
  await writeFiles(filesOf(made, folder, call.options.has('parts')));
  const notes = await boundariesWords(made, workbook, folder);
  const target = call.options.get('workbook');
  if (target !== undefined) notes.push(...(await writeWorkbook(countyPart(made, towns), target)));
  const entries = feedDifference(before, made);
  return {
    isFine: true,
    lines: [
      ...told(messages),
      ...notes,
      `${join(folder, 'strategy.json')}: Fassung ${String(made['revision'])}, ${differenceWords(entries)}.`,
    ],
    data: { messages, revision: made['revision'], entries },
  };
};
