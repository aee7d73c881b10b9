import { dateParts } from './date-parts.ts';
import { formatFuzzyDate } from './format-date.ts';

/** As {@link formatFuzzyDate}, but „Q3 2026“ and „H1 2026“ in every language, for tables and time lines. */
export function formatShortDate(text: string | undefined, lang: string): string {
  const [year, half, quarter] = dateParts(text ?? '') ?? [];
  const part = half ? `H${half}` : quarter ? `Q${quarter}` : '';
  return part ? `${part} ${year}` : formatFuzzyDate(text, lang);
}
