import { formatTime } from '../text/formatter.ts';
import { dateParts } from './date-parts.ts';

/** „Mai 2026“, with a day „11. Mai 2026“. */
export function dayInWords(lang: string, year: number, month: number, day?: number): string {
  return formatTime(Date.UTC(year, month - 1, day ?? 1), lang, {
    year: 'numeric',
    month: 'long',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  });
}

/**
 * The day of a time stamp in words, as it stands there: „11. Mai 2026“.
 *
 * @param lang - BCP 47 tag
 * @returns '' where the text begins with no whole date
 */
export function formatDay(timestamp: string | undefined, lang: string): string {
  const [year = 0, , , month = 0, day] = dateParts((timestamp ?? '').slice(0, 10)) ?? [];
  return day ? dayInWords(lang, year, month, day) : '';
}
