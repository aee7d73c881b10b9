import type { MeasureFilter, Municipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

/** Whether anything beside the town narrows the measures. */
export const isSelected = ({ municipality: _town, ...choices }: MeasureFilter): boolean =>
  Object.values(choices).some((value) => String(value));

/**
 * What the widgets say where there is one measure or none: nobody is told of a choice that was not made.
 *
 * @returns empty where there are more
 */
export function fewMeasures(
  total: number,
  filter: MeasureFilter,
  town: Municipality | undefined,
): string {
  if (total > 1) return '';
  if (isSelected(filter))
    return total
      ? msg('Eine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-one' })
      : msg('Keine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-none' });
  if (!town)
    return total
      ? msg('Eine Maßnahme.', { id: 'result-single' })
      : msg('Noch sind keine Maßnahmen veröffentlicht.', { id: 'explorer-empty' });
  return total
    ? msg(str`Eine Maßnahme in ${town.name}.`, { id: 'result-single-town' })
    : msg(str`Für ${town.name} ist noch keine Maßnahme veröffentlicht.`, {
        id: 'result-none-town',
      });
}
