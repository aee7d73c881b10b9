import { dateParts } from './date-parts.ts';

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
