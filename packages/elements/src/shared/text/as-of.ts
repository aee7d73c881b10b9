import type { Confirmation } from '@strategy-widgets/feed';
import { formatDay, formatFuzzyDate } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

/** „Stand: Mai 2024“, and whether that can still be relied upon; '' where there is no date. */
export function asOfWords({ asOf, remark }: Confirmation, language: string): string {
  const date = formatFuzzyDate(asOf, language) || formatDay(asOf, language);
  if (!date) return '';
  if (remark === 'unconfirmed')
    return msg(str`Stand vom ${date}, seither nicht bestätigt`, { id: 'as-of-unconfirmed' });
  return remark
    ? msg(str`Stand: ${date} (liegt in der Zukunft)`, { id: 'as-of-future' })
    : msg(str`Stand: ${date}`, { id: 'as-of' });
}
