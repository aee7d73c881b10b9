import { parseFuzzyDate, parseTimestamp } from '../../dates/fuzzy-date.ts';
import type { Measure, Participation, Status, Strategy } from '../../generated/types.ts';
import { ownState } from '../towns/participation.ts';

const DAY = 864e5;

interface Stated {
  readonly confirmedAt?: string;
}

const timeOf = (date: string | undefined): number =>
  parseFuzzyDate(date)?.end ?? parseTimestamp(date) ?? -Infinity;

/** The later of two dates. */
const later = (a: string | undefined, b: string | undefined) => (timeOf(a) > timeOf(b) ? a : b);

/** As of when something holds, and whether that can still be relied upon. */
export interface Confirmation {
  /** Fuzzy date or timestamp of the last word; missing where the feed has none. */
  readonly asOf?: string;
  /**
   * `unconfirmed` where it is older than the strategy's review interval, `future` where it is still to
   * come, so that somebody mistyped it; missing where nothing is to be remarked.
   */
  readonly remark?: 'unconfirmed' | 'future';
}

/** Compares a date with the review interval; a clock may be a day off. */
function judged(
  { reviewIntervalDays }: Strategy,
  asOf: string | undefined,
  now: number,
): Confirmation {
  const end = timeOf(asOf);
  if (end === -Infinity) return {};
  const age = (now - end) / DAY;
  if ((parseFuzzyDate(asOf)?.start ?? end) > now + DAY) return { asOf, remark: 'future' };
  return reviewIntervalDays && age > reviewIntervalDays + 1
    ? { asOf, remark: 'unconfirmed' }
    : { asOf };
}

/**
 * As of when a whole feed holds: its publication, by the interval within which its editors wanted to
 * look at it again.
 *
 * @param now - milliseconds since 1970
 */
export const publicationOf = (strategy: Strategy, now: number = Date.now()): Confirmation =>
  judged(strategy, strategy.generatedAt, now);

/**
 * As of when a measure's state holds: in a town that has a part what it confirmed last, else when the
 * measure was last changed, else the feed's publication.
 *
 * @param now - milliseconds since 1970
 */
export function confirmationOf(
  strategy: Strategy,
  measure: Measure,
  municipality = '',
  now: number = Date.now(),
): Confirmation {
  const local: (Participation & Stated) | undefined = ownState(strategy, measure, municipality);
  const shared: (Status & Stated) | undefined = measure.status;
  const last = later(shared?.confirmedAt, measure.updatedAt);
  return judged(strategy, local?.confirmedAt ?? last ?? strategy.generatedAt, now);
}

/** How many measures nobody confirmed within the review interval, and whose date is still to come. */
export interface ConfirmationCounts {
  readonly unconfirmed: number;
  readonly future: number;
}

/** The same of several measures, in a town's view by its own confirmations. */
export function confirmationCounts(
  strategy: Strategy,
  measures: readonly Measure[],
  municipality = '',
  now: number = Date.now(),
): ConfirmationCounts {
  const counts = { unconfirmed: 0, future: 0 };
  for (const measure of measures) {
    const { remark } = confirmationOf(strategy, measure, municipality, now);
    if (remark) counts[remark] += 1;
  }
  return counts;
}
