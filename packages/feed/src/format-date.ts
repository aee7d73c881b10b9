import { parseFuzzyDate, type FuzzyDate } from './dates.ts';

/** British order: „11 May 2026“, not „May 11, 2026“. */
const locale = (lang: string) => (lang === 'en' ? 'en-GB' : lang);

function format(lang: string, options: Intl.DateTimeFormatOptions, time: number): string {
  let formatter;
  try {
    formatter = new Intl.DateTimeFormat(locale(lang), { timeZone: 'UTC', ...options });
  } catch {
    // Not a language tag: better the text in German than none.
    formatter = new Intl.DateTimeFormat('de', { timeZone: 'UTC', ...options });
  }
  // Engines differ in which kind of space they set.
  return formatter.format(time).replace(/\s/g, ' ');
}

function partOfYear({ year, half, quarter }: FuzzyDate, lang: string, short: boolean): string {
  const isGerman = /^de\b/.test(lang);
  if (half && !short) {
    if (isGerman) return `${String(half)}. Halbjahr ${String(year)}`;
    if (/^en\b/.test(lang)) return `${half > 1 ? 'second' : 'first'} half of ${String(year)}`;
  }
  if (quarter && !short && isGerman) return `${String(quarter)}. Quartal ${String(year)}`;
  return `${half ? 'H' : 'Q'}${String(half ?? quarter)} ${String(year)}`;
}

/**
 * A fuzzy date in words: „2026“, „1. Halbjahr 2026“, „3. Quartal 2026“, „Mai 2026“, „11. Mai 2026“.
 *
 * @param lang - BCP 47 tag
 * @param style - `short` gives „Q3 2026“ also in German, for tables and timelines
 * @returns '' where the text is no date
 */
export function formatFuzzyDate(
  text: string | undefined,
  lang: string,
  style: 'long' | 'short' = 'long',
): string {
  const date = parseFuzzyDate(text);
  if (!date) return '';
  const { year, month, day, half, quarter, start } = date;
  if (half ?? quarter) return partOfYear(date, lang, style === 'short');
  if (!month) return String(year);
  return format(lang, { year: 'numeric', month: 'long', day: day ? 'numeric' : undefined }, start);
}
