const FUZZY =
  /^((?:19|2[01])\d\d)(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;

/** What may follow the day in a time stamp (RFC 3339): hour, minute, second and the offset from UTC. */
export const TIME =
  /^(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d)))?$/i;

/** Year, half, quarter, month and day as far as they are known. */
export type DateParts = [
  year: number,
  half?: number,
  quarter?: number,
  month?: number,
  day?: number,
];

/**
 * Strict: `2026`, `2026-H1`, `2026-Q3`, `2026-05`, `2026-05-11`, years 1900 to 2199. Engines disagree on
 * anything else (and read bare days as UTC but days with a time as local), so they are never asked.
 */
export function dateParts(text: string): DateParts | undefined {
  const parts = FUZZY.exec(text)
    ?.slice(1)
    .map((digits: string | undefined) => (digits ? +digits : undefined)) as DateParts | undefined;
  const [year = 0, , , month = 0, day = 0] = parts ?? [];
  // The 31st of a shorter month would silently be the 1st of the next.
  return Date.UTC(year, month - 1, day) < Date.UTC(year, month) ? parts : undefined;
}
