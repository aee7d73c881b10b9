import { dateParts, TIME } from './date-parts.ts';

/** A calendar date as exact as it is known, with the time it covers. */
export interface FuzzyDate {
  readonly year: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly day?: number;
  readonly precision: 'year' | 'half' | 'quarter' | 'month' | 'day';
  /** First millisecond, UTC. */
  readonly start: number;
  /** Last millisecond, UTC. */
  readonly end: number;
}

/** Reads a fuzzy date by the rules of {@link dateParts}. */
export function parseFuzzyDate(text: unknown): FuzzyDate | undefined {
  const parts = typeof text === 'string' && dateParts(text);
  if (!parts) return undefined;
  const [year, half, quarter, month, day] = parts;
  const first = month ? month - 1 : quarter ? quarter * 3 - 3 : half ? half * 6 - 6 : 0;
  const length = month ? 1 : quarter ? 3 : half ? 6 : 12;
  const start = Date.UTC(year, first, day ?? 1);
  const next = day ? start + 864e5 : Date.UTC(year, first + length);
  const precision = day ? 'day' : month ? 'month' : quarter ? 'quarter' : half ? 'half' : 'year';
  return { year, half, quarter, month, day, precision, start, end: next - 1 };
}

/** Order of two fuzzy dates: by start, the more exact first; what is no date comes last. */
export function compareFuzzyDates(a: string | undefined, b: string | undefined): number {
  const [first, second] = [parseFuzzyDate(a), parseFuzzyDate(b)];
  if (!first || !second) return Number(!first) - Number(!second);
  return first.start - second.start || first.end - second.end;
}

/**
 * RFC 3339 date and time with Z or offset, or a plain day (read as its start in UTC).
 *
 * @returns milliseconds since 1970 in whole seconds, undefined for anything else
 */
export function parseTimestamp(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const day = parseFuzzyDate(text.slice(0, 10));
  const time = TIME.exec(text.slice(10));
  if (day?.precision !== 'day' || !time) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.slice(1, 4).map((digits) => +(digits || 0));
  const offset = (+(time[5] ?? 0) * 60 + +(time[6] ?? 0)) * (time[4] === '-' ? -1 : 1);
  return day.start + ((hour * 60 + minute - offset) * 60 + second) * 1000;
}
