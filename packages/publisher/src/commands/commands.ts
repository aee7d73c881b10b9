import { differenceWords, feedDifference } from '../difference/feed-difference.ts';
import { townPages } from '../overlay/town-workbook.ts';
import { writingWords, type Progress } from '../messages/progress.ts';
import { writtenXlsx } from '../workbook/write-spreadsheet.ts';
import {
  differenceLines,
  one,
  readPaths,
  townIn,
  workbookFiles,
  writtenWords,
  type Answer,
  type Command,
} from './answer.ts';
import { build } from './build-command.ts';
import { readCall, WrongCall, type Call } from './call.ts';
import { councilList } from './council-command.ts';
import { exampleFeed } from './example-feed.ts';
import { isFeedFile, readFeedFile, writeFiles } from './files.ts';
import { validate } from './validate-command.ts';

const feedOf = async (path: string, progress: Progress): Promise<unknown> =>
  isFeedFile(path)
    ? readFeedFile(path, progress)
    : (await readPaths([path], undefined, progress)).feed;

async function writeWorkbook(feed: unknown, target: string, progress: Progress): Promise<Answer> {
  await writeFiles(await workbookFiles(feed, target, progress));
  return { isFine: true, lines: [writtenWords(target)], data: { written: [target] } };
}

/** The workbook of a town, out of what was published or out of the county's workbook. */
async function townTemplate({ files }: Call, name: string, progress: Progress): Promise<Answer> {
  const [source, target] = files;
  if (source === undefined || target === undefined)
    throw new WrongCall(
      'Bitte nennen Sie den Feed oder die Mappe des Kreises und das Ziel, zum Beispiel lemgo.xlsx.',
    );
  const feed = await feedOf(source, progress);
  const town = townIn(feed, name);
  progress(writingWords(target));
  await writeFiles(new Map([[target, await writtenXlsx(townPages(feed, town))]]));
  return { isFine: true, lines: [writtenWords(target)], data: { written: [target], town } };
}

const template: Command = async (args, _now, progress) => {
  const call = readCall(args, ['town', 'json']);
  const town = call.options.get('town');
  if (town !== undefined) return townTemplate(call, town, progress);
  const target = one(call, 'die Datei, zum Beispiel strategie.xlsx');
  return writeWorkbook(exampleFeed, target, progress);
};

const exportCommand: Command = async (args, now, progress) => {
  const call = readCall(args, ['massnahmen', 'town', 'json']);
  if (call.options.has('massnahmen')) return councilList(call, now, progress);
  if (call.options.has('town'))
    throw new WrongCall(
      '--town gehört hier zu --massnahmen. Die Mappe einer Kommune schreibt template --town.',
    );
  const source = one(call, 'den Feed, zum Beispiel strategy.json');
  const target = call.files[1];
  if (target === undefined)
    throw new WrongCall('Bitte nennen Sie auch das Ziel, zum Beispiel strategie.xlsx.');
  return writeWorkbook(await readFeedFile(source, progress), target, progress);
};

const diff: Command = async (args, _now, progress) => {
  const call = readCall(args, ['json']);
  const [before, after] = call.files;
  if (before === undefined || after === undefined)
    throw new WrongCall('Bitte nennen Sie zwei Feeds oder Mappen: erst die alte, dann die neue.');
  const entries = feedDifference(await feedOf(before, progress), await feedOf(after, progress));
  return {
    isFine: true,
    lines: [...differenceLines(entries), differenceWords(entries)],
    data: { entries },
  };
};

/** All commands by their names. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  template,
  validate,
  build,
  diff,
  export: exportCommand,
};
