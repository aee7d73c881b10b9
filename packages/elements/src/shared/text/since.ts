import { formatFuzzyDate, parseFuzzyDate } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

/**
 * „seit Mai 2024“, or „ab 1. Quartal 2027“ where that is still to come; nothing without a date.
 *
 * @param date - fuzzy date
 */
export function since(date: string | undefined, language: string): string {
  const start = parseFuzzyDate(date)?.start;
  if (start === undefined) return '';
  const words = formatFuzzyDate(date, language);
  return start > Date.now()
    ? msg(str`ab ${words}`, { id: 'from' })
    : msg(str`seit ${words}`, { id: 'since' });
}
