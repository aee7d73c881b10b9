import { parseFuzzyDate, parseTimestamp } from '../../dates/fuzzy-date.ts';
import type { Strategy } from '../../generated/types.ts';

const DAY = 864e5;

/** The last moment of a date or time stamp; -Infinity where it is neither. */
export const lastMoment = (date: string | undefined): number =>
  parseFuzzyDate(date)?.end ?? parseTimestamp(date) ?? -Infinity;

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
export function judged(
  { reviewIntervalDays }: Strategy,
  asOf: string | undefined,
  now: number,
): Confirmation {
  const end = lastMoment(asOf);
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
 * False where certainly nothing of a strategy is to be remarked: dates compared as texts, at no cost for
 * pages of current feeds, which then need no words for it.
 *
 * @param now - milliseconds since 1970
 */
export function mayBeRemarked(strategy: Strategy, now: number = Date.now()): boolean {
  const { reviewIntervalDays: days = 36_500, generatedAt, measures, participations } = strategy;
  const [before, after] = [now - days * DAY, now].map((time) => new Date(time).toISOString());
  const isOdd = (date: string | undefined) =>
    date !== undefined && (date < (before ?? '') || date > (after ?? ''));
  return (
    isOdd(generatedAt) ||
    measures.some(({ status, updatedAt }) => isOdd(updatedAt) || isOdd(status?.confirmedAt)) ||
    participations.some(({ confirmedAt }) => isOdd(confirmedAt))
  );
}
