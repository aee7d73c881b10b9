import type { Municipality, ScheduleStatus } from '@strategy-widgets/feed';
import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { lateSentence } from '../shared/looks/schedule-mark.ts';

function howMany(
  total: number,
  placed: number,
  town: Municipality | undefined,
  language: string,
): string {
  if (!total) return msg('Keine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-none' });
  if (total === 1) return msg('Eine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-one' });
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
 * @param late - all of them by schedule
 * @param language - BCP 47 tag that numbers are printed for
 */
export const mapSentence = (
  total: number,
  placed: number,
  late: ReadonlyMap<ScheduleStatus, number>,
  town: Municipality | undefined,
  language: string,
): string => `${howMany(total, placed, town, language)} ${lateSentence(late, language)}`.trim();

/** The question that the widget answers. */
export const mapTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was passiert in ${town.name}?`, { id: 'map-title-town' })
    : msg('Was passiert in Ihrer Nähe?', { id: 'map-title' });
