import type { Lateness, MeasureFilter, Municipality } from '@strategy-widgets/feed';
import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { withLate } from '../shared/looks/schedule-mark.ts';
import { fewMeasures } from '../shared/text/few-measures.ts';

function howMany(
  total: number,
  placed: number,
  town: Municipality | undefined,
  language: string,
): string {
  const [all, some] = [total, placed].map((count) => formatNumber(count, language));
  if (town) {
    return placed
      ? msg(str`${all} Maßnahmen in ${town.name}, davon ${some} mit festem Ort.`, {
          id: 'map-sentence-town',
        })
      : msg(str`${all} Maßnahmen in ${town.name}, noch keine mit festem Ort.`, {
          id: 'map-sentence-town-none',
        });
  }
  return placed
    ? msg(str`${all} Maßnahmen, davon ${some} mit festem Ort.`, { id: 'map-sentence' })
    : msg(str`${all} Maßnahmen, noch keine mit festem Ort.`, { id: 'map-sentence-none' });
}

/**
 * The sentence above list and map.
 *
 * @param total - measures that the page's filter leaves
 * @param placed - those of them with a place on the map
 * @param late - of all of them
 * @param language - BCP 47 tag that numbers are printed for
 */
export const mapSentence = (
  total: number,
  placed: number,
  late: Lateness,
  filter: MeasureFilter,
  town: Municipality | undefined,
  language: string,
): string =>
  withLate(
    fewMeasures(total, filter, town) || howMany(total, placed, town, language),
    late,
    language,
  );

/** The question that the widget answers. */
export const mapTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was passiert in ${town.name}?`, { id: 'map-title-town' })
    : msg('Was passiert in Ihrer Nähe?', { id: 'map-title' });
