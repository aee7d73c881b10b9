import type { Municipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';

function inTown(name: string, total: string, placed: number, many: string): string {
  if (!placed)
    return msg(str`In ${name} gibt es ${total} Maßnahmen, noch keine davon an einem festen Ort.`, {
      id: 'map-sentence-town-none',
    });
  return placed === 1
    ? msg(str`In ${name} gibt es ${total} Maßnahmen, eine davon an einem festen Ort.`, {
        id: 'map-sentence-town-one',
      })
    : msg(str`In ${name} gibt es ${total} Maßnahmen, ${many} davon an festen Orten.`, {
        id: 'map-sentence-town',
      });
}

function everywhere(total: string, placed: number, many: string): string {
  if (!placed)
    return msg(str`Es gibt ${total} Maßnahmen, noch keine davon an einem festen Ort.`, {
      id: 'map-sentence-none',
    });
  return placed === 1
    ? msg(str`Es gibt ${total} Maßnahmen, eine davon an einem festen Ort.`, {
        id: 'map-sentence-one',
      })
    : msg(str`Es gibt ${total} Maßnahmen, ${many} davon an festen Orten.`, { id: 'map-sentence' });
}

/**
 * The sentence above list and map.
 *
 * @param total - measures that the page's filter leaves
 * @param placed - those of them with a place on the map
 * @param language - BCP 47 tag that numbers are printed for
 */
export function mapSentence(
  total: number,
  placed: number,
  town: Municipality | undefined,
  language: string,
): string {
  if (!total) return msg('Keine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-none' });
  if (total === 1) return msg('Eine Maßnahme passt zu Ihrer Auswahl.', { id: 'result-one' });
  const print = new Intl.NumberFormat(language);
  const numbers = [print.format(total), placed, print.format(placed)] as const;
  return town ? inTown(town.name, ...numbers) : everywhere(...numbers);
}

/** The question that the widget answers. */
export const mapTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was passiert in ${town.name}?`, { id: 'map-title-town' })
    : msg('Was passiert in Ihrer Nähe?', { id: 'map-title' });
