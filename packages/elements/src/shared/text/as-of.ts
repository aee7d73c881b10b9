import type { Confirmation } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

/**
 * „Stand: Mai 2024“, and whether that can still be relied upon; '' without a date.
 *
 * @param date - in words
 */
export function asOfWords(date: string, remark?: Confirmation['remark']): string {
  if (!date) return '';
  if (remark === 'unconfirmed')
    return msg(str`Stand vom ${date}, seither nicht bestätigt`, { id: 'as-of-unconfirmed' });
  return remark
    ? msg(str`Stand: ${date} (liegt in der Zukunft)`, { id: 'as-of-future' })
    : msg(str`Stand: ${date}`, { id: 'as-of' });
}
