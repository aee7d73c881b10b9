import { extname } from 'node:path';
import { parseStrategy, type Municipality, type Strategy } from '@strategy-widgets/feed';
import { describeProblem } from '@strategy-widgets/feed/messages';
import { councilPages } from '../council/council-pages.ts';
import { writingWords, type Progress } from '../messages/progress.ts';
import { fieldAt } from '../reading/fields.ts';
import { writtenCsv, writtenOds, writtenXlsx } from '../workbook/write-spreadsheet.ts';
import { isFine, readPaths, sum, told, townIn, writtenWords, type Answer } from './answer.ts';
import { WrongCall, type Call } from './call.ts';
import { isFeedFile, readFeedFile, Unreadable, writeFiles } from './files.ts';

type Pages = ReturnType<typeof councilPages>;

/** The list as files of the kind that the target's name says; CSV has no sheets, so the second is a file too. */
async function filesOf(pages: Pages, target: string): Promise<Map<string, string | Uint8Array>> {
  const kind = extname(target);
  const [list, explained] = pages;
  switch (kind.toLowerCase()) {
    case '.xlsx':
      return new Map([[target, await writtenXlsx(pages)]]);
    case '.ods':
      return new Map([[target, await writtenOds(pages)]]);
    case '.csv':
      return new Map([
        [`${target.slice(0, -kind.length)}-erlaeuterung.csv`, writtenCsv(explained)],
        [target, writtenCsv(list)],
      ]);
    default:
      throw new WrongCall(`${target}: Die Liste endet auf .xlsx, .ods oder .csv.`);
  }
}

/** A strategy as the pages read it, and what had to be left out of it. */
function strategyIn(feed: unknown, path: string): { strategy: Strategy; left: string[] } {
  if (fieldAt(feed, 'parts') !== undefined)
    throw new Unreadable(
      `${path}: Das ist nur ein Teil des Feeds. Nehmen Sie die ganze Datei strategy.json.`,
    );
  const { strategy, problems, fatal } = parseStrategy(feed);
  if (!strategy)
    throw new Unreadable(`${path}: ${fatal ? describeProblem(fatal) : 'Das ist kein Feed.'}`);
  const left = problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => `Hinweis: ${describeProblem(problem)}`);
  return { strategy, left };
}

const townOf = (strategy: Strategy, id: string | undefined): Municipality | undefined =>
  strategy.municipalities.find((town) => town.id === id);

/** Writes the measures of a feed or workbook as a list for members of a council; of one town with `--town`. */
export async function councilList(
  { files, options }: Call,
  now: Date,
  progress: Progress,
): Promise<Answer> {
  const [source, target, ...others] = files;
  if (source === undefined || target === undefined || others.length || source === target)
    throw new WrongCall(
      'Bitte nennen Sie den Feed oder die Mappe und das Ziel, zum Beispiel strategy.json massnahmen.xlsx. Aus mehreren Mappen macht build erst den Feed.',
    );
  const { feed, messages } = isFeedFile(source)
    ? { feed: await readFeedFile(source, progress), messages: [] }
    : await readPaths([source], undefined, progress);
  if (!isFine(messages))
    return {
      isFine: false,
      lines: [...told(messages), sum(messages), 'Es wurde nichts geschrieben.'],
      data: { messages },
    };
  const { strategy, left } = strategyIn(feed, source);
  const name = options.get('town');
  const town = townOf(strategy, name === undefined ? undefined : townIn(feed, name));
  const pages = councilPages({ strategy, town, now: now.getTime() });
  progress(writingWords(target));
  const written = await filesOf(pages, target);
  await writeFiles(written);
  const count = pages[0].rows.length;
  return {
    isFine: true,
    lines: [...left, ...[...written.keys()].map(writtenWords), `Maßnahmen: ${String(count)}.`],
    data: { written: [...written.keys()], measures: count, town: town?.id },
  };
}
