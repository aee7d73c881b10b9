import { parseFuzzyDate } from './dates.ts';
import { formatFuzzyDate } from './format-date.ts';

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

/** Order of two fuzzy dates: by start, the more exact first; what is no date comes last. */
export function compareFuzzyDates(a: string | undefined, b: string | undefined): number {
  const [first, second] = [parseFuzzyDate(a), parseFuzzyDate(b)];
  if (!first || !second) return Number(!first) - Number(!second);
  return first.start - second.start || first.end - second.end;
}
