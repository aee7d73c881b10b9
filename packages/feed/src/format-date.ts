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

/** „3. Quartal“; languages whose grammar we do not know get what needs none: „Q3“. */
function partOfYear(lang: string, half: number | undefined, quarter: number | undefined): string {
  const part = String(half ?? quarter);
  if (/^de\b/.test(lang)) return `${part}. ${half ? 'Halbjahr' : 'Quartal'}`;
  if (half && /^en\b/.test(lang)) return half > 1 ? 'second half of' : 'first half of';
  return (half ? 'H' : 'Q') + part;
}

/**
 * A fuzzy date in words: „2026“, „1. Halbjahr 2026“, „3. Quartal 2026“, „Mai 2026“, „11. Mai 2026“.
 *
 * @param lang - BCP 47 tag
 * @returns '' where the text is no date
 */
export function formatFuzzyDate(text: string | undefined, lang: string): string {
  const parts = dateParts(text ?? '');
  if (!parts) return '';
  const [year, half, quarter, month, day] = parts;
  if (half ?? quarter) return `${partOfYear(lang, half, quarter)} ${String(year)}`;
  if (!month) return String(year);
  const options = {
    year: 'numeric',
    month: 'long',
    day: day && 'numeric',
    timeZone: 'UTC',
  } as const;
  return format(lang, options as Intl.DateTimeFormatOptions, Date.UTC(year, month - 1, day ?? 1));
}
