import type { Problem } from '@strategy-widgets/feed';
import { faultWords } from '@strategy-widgets/feed/messages';
import { feedDifference, type ChangedEntry } from '../difference/feed-difference.ts';
import { checkingWords, type Progress } from '../messages/progress.ts';
import type { Message, Place } from '../messages/sheet-message.ts';
import { isInOrder, published } from '../publishing/revision.ts';
import { namedItems } from '../naming/named-items.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import { withinFormat } from '../split/split.ts';
import type { ReportFinding } from '../report/finding.ts';
import { feedReport } from '../report/feed-report.ts';
import { validateFeed } from '../validate/validate-feed.ts';
import {
  sortFiles,
  type BoundariesFile,
  type DroppedFile,
  type FileRole,
  type SortedFiles,
} from './dropped-files.ts';

/** A municipality of the feed. */
export interface TownName {
  readonly id: string;
  readonly name: string;
  /** Whether it had a workbook of its own. */
  readonly hasBook: boolean;
}

/** A finding of the report, with the cell that it speaks of. */
export type PlacedFinding = ReportFinding & Place;

/** What was found in some files. */
export interface Checked {
  readonly roles: ReadonlyMap<string, FileRole>;
  /** First what has to be mended, each in the order of the sheets. */
  readonly messages: readonly Message[];
  /** True where something is there and nothing has to be mended: only then it may be shown and published. */
  readonly isFine: boolean;
  readonly towns: readonly TownName[];
  readonly report: readonly PlacedFinding[];
  /** Nothing where no published feed was there to compare with. */
  readonly difference?: readonly ChangedEntry[];
  /** True where the same entries stand in another order than in the published feed. */
  readonly isReordered?: boolean;
  /** The feed as it would be published. */
  readonly feed?: Record<string, unknown>;
  /** Ids of the needs that no workbook has. */
  readonly received?: readonly string[];
  readonly boundaries?: BoundariesFile;
}

interface Made {
  readonly feed: Record<string, unknown>;
  readonly messages: readonly Message[];
  readonly ownBooks: readonly string[];
  readonly received: readonly string[];
  readonly placeOf: (pointer: string) => Place;
}

/** A feed is read as it is: what the pages that load it leave out or change is told by JSON pointer. */
function ofFeed({ name, feed }: { name: string; feed: unknown }): Made {
  const placeOf = (pointer: string): Place => ({ file: name, sheet: 'JSON', cell: pointer });
  const told = (problem: Problem): Message => ({
    kind: problem.severity === 'warning' ? 'remark' : 'refused',
    code: problem.code,
    words: faultWords(problem),
    ...placeOf(problem.pointer),
  });
  const messages = validateFeed(feed).map(told);
  // What lies deeper is of nobody's and cannot be handed on.
  const known = withinFormat(feed) as Record<string, unknown>;
  return { feed: known, messages, ownBooks: [], received: [], placeOf };
}

function madeOf(
  { books, feed, previous, needs }: SortedFiles,
  progress: Progress,
): Made | undefined {
  if (feed) {
    progress(checkingWords(feed.feed));
    return ofFeed(feed);
  }
  if (!books.length) return undefined;
  const { towns, ...read } = readWorkbook(books, previous?.feed, { needs, progress });
  return { ...read, ownBooks: towns };
}

const refusedFirst = (messages: readonly Message[]): Message[] =>
  [...messages].sort((a, b) => Number(a.kind === 'remark') - Number(b.kind === 'remark'));

/**
 * Reads what an editor hands over and says all that there is to say of it.
 *
 * @param now - sets the revision, and which dates are past
 */
export async function checkFiles(
  files: readonly DroppedFile[],
  now: Date,
  progress: Progress = () => undefined,
): Promise<Checked> {
  const sorted = await sortFiles(files, progress);
  const { roles, boundaries, previous } = sorted;
  const made = madeOf(sorted, progress);
  const messages = refusedFirst([...sorted.messages, ...(made?.messages ?? [])]);
  const isFine = made !== undefined && messages.every(({ kind }) => kind === 'remark');
  const common = { roles, messages, isFine, ...(boundaries ? { boundaries } : {}) };
  if (!made || !isFine) return { ...common, towns: [], report: [] };
  progress('Vergleiche mit dem veröffentlichten Feed …');
  const difference = previous && feedDifference(previous.feed, made.feed);
  const feed = sorted.feed
    ? made.feed
    : published(made.feed, previous?.feed, difference ?? [], now);
  progress('Schreibe den Bericht …');
  return {
    ...common,
    feed,
    received: made.received,
    towns: namedItems(feed, 'municipalities', 'de').map(({ id, title }) => ({
      id,
      name: title,
      hasBook: made.ownBooks.includes(id),
    })),
    report: feedReport(feed, now.getTime()).map((finding) => ({
      ...finding,
      ...made.placeOf(finding.pointer),
    })),
    ...(difference ? { difference, isReordered: !isInOrder(previous.feed, feed) } : {}),
  };
}
