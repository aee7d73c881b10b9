import type { PlaceEntry } from '@strategy-widgets/feed';
import { phaseOf, textsOf } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../shared/looks/heading.ts';
import { measureLink, measuresUnit } from '../../shared/looks/measure-link.ts';
import { phaseIcon } from '../../shared/looks/phase.ts';
import { stateFacts } from '../../shared/looks/schedule-mark.ts';
import { moreButton } from '../../shared/looks/list-buttons.ts';
import type { MapContext } from '../map/map-context.ts';

/** So many of those without a place are shown at first below a full list. */
const FEW = 6;

/** How many further pages of each of the two lists are shown. */
export interface Pages {
  readonly placed: number;
  readonly elsewhere: number;
}

/** One measure with its places: everything its markers say. */
export function placeRow({ measure, places }: PlaceEntry, context: MapContext): TemplateResult {
  const { host, town, view } = context;
  return html`<li class="measure" part="measure">
    ${phaseIcon(phaseOf(view.strategy, measure, town))}
    <div>
      ${measureLink(host, view, measure.id, view.text(textsOf(view.strategy, measure, town).title))}
      <p class="muted facts">
        ${places.map(({ name }) => html`<span>${view.text(name)}</span>`)}
        ${stateFacts(view, measure, town)}
      </p>
    </div>
  </li>`;
}

const rows = (entries: readonly PlaceEntry[], context: MapContext) =>
  html`<ul role="list">
    ${repeat(
      entries,
      ({ measure }) => measure.id,
      (entry) => placeRow(entry, context),
    )}
  </ul>`;

const title = (level: number, name: unknown, count: number) =>
  heading(
    level,
    html`${name}
      <span class="count">${count} <span class="silent">${measuresUnit(count)}</span></span>`,
  );

/** Groups by town, cut after so many entries. */
function groupsOf(context: MapContext, limit: number): [string, number, readonly PlaceEntry[]][] {
  let left = limit;
  return [...context.places.byTown].flatMap(
    ([town, entries]): [string, number, readonly PlaceEntry[]][] => {
      const page = entries.slice(0, Math.max(left, 0));
      left -= page.length;
      return page.length ? [[town, entries.length, page]] : [];
    },
  );
}

/**
 * The measures by town, then those without a place: counted, never left out. Nothing that the map
 * shows is missing here (A-03).
 *
 * @param more - called where the next page of one of the two is wanted
 */
export function placeList(
  context: MapContext,
  pages: Pages,
  more: (list: keyof Pages) => void,
): TemplateResult {
  const { places, level, view, step } = context;
  const entries = [...places.byTown.values()].reduce((sum, { length }) => sum + length, 0);
  const limit = step * (pages.placed + 1);
  const few = Math.max(Math.min(FEW, step), step - entries) + step * pages.elsewhere;
  const nameOf = (town: string) =>
    view.strategy.municipalities.find(({ id }) => id === town)?.name ??
    msg('Weitere Orte', { id: 'map-other-places' });
  return html`<div data-list="placed">
      ${repeat(
        groupsOf(context, limit),
        ([town]) => town,
        ([town, count, page]) =>
          html`<section class="group">
            ${title(level, nameOf(town), count)} ${rows(page, context)}
          </section>`,
      )}
      ${moreButton(entries - limit, view.uiLanguage, () => more('placed'))}
    </div>
    ${
      places.elsewhere.length
        ? html`<section class="group" data-list="elsewhere">
            ${title(level, msg('Kreisweit / ohne Ort', { id: 'map-elsewhere' }), places.elsewhere.length)}
            ${rows(places.elsewhere.slice(0, few), context)}
            ${moreButton(places.elsewhere.length - few, view.uiLanguage, () => more('elsewhere'))}
          </section>`
        : nothing
    }`;
}
