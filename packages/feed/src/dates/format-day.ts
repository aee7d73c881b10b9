import { dateParts } from './date-parts.ts';

type Day = 'numeric' | undefined;

/** Making a formatter takes as long as many texts by it, and a list has a date in every row. */
const made: Record<string, Intl.DateTimeFormat> = {};

function formatter(lang: string, day: Day): Intl.DateTimeFormat {
  try {
    // British order: „11 May 2026“.
    const locale = lang === 'en' ? 'en-GB' : lang;
    const options = { year: 'numeric', month: 'long', day, timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // Not a language tag: better the text in German than none.
    return formatter('de', day);
  }
}

/** „Mai 2026“, with a day „11. Mai 2026“. */
export function dayInWords(lang: string, year: number, month: number, day?: number): string {
  const shown = day ? 'numeric' : undefined;
  const format = (made[lang + (shown ?? '')] ??= formatter(lang, shown));
  // Engines differ in which kind of space they set.
  return format.format(Date.UTC(year, month - 1, day ?? 1)).replace(/\s/g, ' ');
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
