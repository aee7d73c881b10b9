import { dateParts } from './date-parts.ts';
import { dayInWords } from './format-day.ts';

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
  if (half ?? quarter) return `${partOfYear(lang, half, quarter)} ${year}`;
  if (!month) return String(year);
  return dayInWords(lang, year, month, day);
}
