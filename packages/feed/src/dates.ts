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

const FUZZY =
  /^((?:19|2[01])\d\d)(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;

const number = (digits: string | undefined) => (digits ? +digits : undefined);

/**
 * Strict: `2026`, `2026-H1`, `2026-Q3`, `2026-05`, `2026-05-11`, years 1900 to 2199. Engines disagree on
 * anything else (and read bare days as UTC but days with a time as local), so they are never asked.
 */
export function parseFuzzyDate(text: unknown): FuzzyDate | undefined {
  const found = typeof text === 'string' && FUZZY.exec(text);
  if (!found) return undefined;
  const [year = 0, half, quarter, month, day] = found.slice(1).map(number);
  const first = month ? month - 1 : quarter ? quarter * 3 - 3 : half ? half * 6 - 6 : 0;
  const length = month ? 1 : quarter ? 3 : half ? 6 : 12;
  const start = Date.UTC(year, first, day || 1);
  const next = day ? start + 864e5 : Date.UTC(year, first + length);
  // The 31st of a shorter month would silently be the 1st of the next.
  if (next > Date.UTC(year, first + length)) return undefined;
  const precision = day ? 'day' : month ? 'month' : quarter ? 'quarter' : half ? 'half' : 'year';
  return { year, half, quarter, month, day, precision, start, end: next - 1 };
}
