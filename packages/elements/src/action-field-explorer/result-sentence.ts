import type { Municipality, PhaseCounts } from '@strategy-widgets/feed';
import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

/**
 * The sentence above the list: how many measures, how far they are.
 *
 * @param counts - counts of the very measures in the list
 * @param town - where the list is narrowed to one town
 * @param language - BCP 47 tag that numbers are printed for
 */
export function resultSentence(
  counts: PhaseCounts,
  town: Municipality | undefined,
  language: string,
): string {
  const { byPhase } = counts;
  const print = (count = 0) => formatNumber(count, language);
  const total = print(counts.total);
  const running = print(byPhase.get('implementation'));
  const done = print(byPhase.get('completed'));
  if (!counts.total) return msg('Keine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-none' });
  if (counts.total === 1) return msg('Eine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-one' });
  return town
    ? msg(
        str`${total} Maßnahmen in ${town.name}, davon ${running} in Umsetzung und ${done} abgeschlossen.`,
        {
          id: 'result-town',
        },
      )
    : msg(str`${total} Maßnahmen, davon ${running} in Umsetzung und ${done} abgeschlossen.`, {
        id: 'result',
      });
}
