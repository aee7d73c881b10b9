import { describeProblem } from '@strategy-widgets/feed/messages';
import { checkingWords, type Progress } from '../messages/progress.ts';
import { namedItems } from '../naming/named-items.ts';
import { feedReport } from '../report/feed-report.ts';
import { reportLines, type ReportWords } from '../report/report-lines.ts';
import { validateFeed } from '../validate/validate-feed.ts';
import { isFine, one, readPaths, sum, told, type Answer, type Command } from './answer.ts';
import { readCall, type Call } from './call.ts';
import { isFeedFile, readFeedFile } from './files.ts';

/** What a feed says and where, for the report on it. */
interface Checked extends Answer {
  readonly feed: unknown;
  readonly placeOf: ReportWords['placeOf'];
}

async function checkedFeed(path: string, progress: Progress): Promise<Checked> {
  const feed = await readFeedFile(path, progress);
  progress(checkingWords(feed));
  const problems = validateFeed(feed);
  return {
    feed,
    placeOf: (pointer) => ({ file: pointer }),
    isFine: problems.every(({ severity }) => severity === 'warning'),
    lines: problems.length
      ? problems.map((problem) => `${path}: ${describeProblem(problem)}`)
      : [`${path}: Keine Hinweise.`],
    data: { problems },
  };
}

async function checkedBooks({ files, options }: Call, progress: Progress): Promise<Checked> {
  const previous = options.get('previous');
  const { feed, messages, placeOf } = await readPaths(
    files,
    previous === undefined ? undefined : await readFeedFile(previous, progress),
    progress,
  );
  return {
    feed,
    placeOf,
    isFine: isFine(messages),
    lines: messages.length ? [...told(messages), sum(messages)] : ['Keine Hinweise.'],
    data: { messages },
  };
}

/** Says what is wrong with workbooks or a feed, and with `--bericht` what could be better. */
export const validate: Command = async (args, now, progress) => {
  const call = readCall(args, ['previous', 'bericht', 'json']);
  const path = one(call, 'eine Mappe oder einen Feed');
  const checked = call.files.every(isFeedFile)
    ? await checkedFeed(path, progress)
    : await checkedBooks(call, progress);
  const { feed, placeOf, ...answer } = checked;
  if (!call.options.has('bericht')) return answer;
  const names = new Map(
    namedItems(feed, 'municipalities', 'de').map(({ id, title }) => [id, title]),
  );
  const findings = feedReport(feed, now.getTime());
  const townName = (id: string) => names.get(id) ?? id;
  const report = findings.map((finding) => ({ ...finding, ...placeOf(finding.pointer) }));
  return {
    ...answer,
    lines: [...answer.lines, '', ...reportLines(findings, { placeOf, townName })],
    data: { ...(answer.data as object), report },
  };
};
