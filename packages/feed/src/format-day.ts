import { dateParts } from './date-parts.ts';

function format(lang: string, options: Intl.DateTimeFormatOptions, time: number): string {
  try {
    // Engines differ in which kind of space they set. British order: „11 May 2026“.
    const locale = lang === 'en' ? 'en-GB' : lang;
    return new Intl.DateTimeFormat(locale, options).format(time).replace(/\s/g, ' ');
  } catch {
    // Not a language tag: better the text in German than none.
    return format('de', options, time);
  }
}

/** „Mai 2026“, with a day „11. Mai 2026“. */
export function dayInWords(lang: string, year: number, month: number, day?: number): string {
  const options = {
    year: 'numeric',
    month: 'long',
    day: day && 'numeric',
    timeZone: 'UTC',
  } as const;
  return format(lang, options as Intl.DateTimeFormatOptions, Date.UTC(year, month - 1, day ?? 1));
}

/**
 * The day of a time stamp in words, as it stands there: „11. Mai 2026“.
 *
 * @param lang - BCP 47 tag
 * @returns '' where the text begins with no whole date
 */
export function formatDay(timestamp: string | undefined, lang: string): string {
  const [year, , , month, day] = dateParts(timestamp?.slice(0, 10) ?? '') ?? [];
  return year && month && day ? dayInWords(lang, year, month, day) : '';
}
