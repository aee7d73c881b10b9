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

/** As {@link formatFuzzyDate}, but „Q3 2026“ and „H1 2026“ in every language, for tables and time lines. */
export function formatShortDate(text: string | undefined, lang: string): string {
  const [year, half, quarter] = dateParts(text ?? '') ?? [];
  const part = half ? `H${half}` : quarter ? `Q${quarter}` : '';
  return part ? `${part} ${year}` : formatFuzzyDate(text, lang);
}

/**
 * „2024 bis 3. Quartal 2027“, „seit Mai 2024“, „bis 2027“.
 *
 * @returns '' where neither end is a date
 */
export function formatPeriod(
  start: string | undefined,
  end: string | undefined,
  lang: string,
): string {
  const from = formatFuzzyDate(start, lang);
  const to = formatFuzzyDate(end, lang);
  const isGerman = /^de\b/.test(lang);
  if (from === to) return from;
  // Other languages get the dash that needs no grammar.
  if (!isGerman && !/^en\b/.test(lang)) return `${from} – ${to}`.trim();
  if (!to) return isGerman ? `seit ${from}` : `since ${from}`;
  if (!from) return isGerman ? `bis ${to}` : `until ${to}`;
  return isGerman ? `${from} bis ${to}` : `${from} to ${to}`;
}
