import type { PlaceEntry } from '@strategy-widgets/feed';
import { county, formatNumber, phaseOf, textsOf } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { disclosure } from '../../shared/fold/disclosure.ts';
import { heading } from '../../shared/looks/heading.ts';
import { measureLink, measuresUnit } from '../../shared/looks/measure-link.ts';
import { phaseIcon } from '../../shared/looks/phase.ts';
import { samplesMark } from '../../shared/looks/looks.ts';
import { sampleIn, stateFacts } from '../../shared/looks/schedule-mark.ts';
import { moreButton } from '../../shared/looks/list-buttons.ts';
import type { MapContext } from '../map/map-context.ts';

/** How many further pages of each of the two lists are shown. */
export interface Pages {
  readonly placed: number;
  readonly elsewhere: number;
}

type Samples = readonly { readonly sample: boolean }[];

const samples = new WeakMap<readonly PlaceEntry[], Samples>();

/** What is invented of a section; asked once, since every frame of a moving map renders its list. */
function samplesOf(entries: readonly PlaceEntry[], { view, town }: MapContext): Samples {
  const found = samples.get(entries) ?? entries.map(({ measure }) => sampleIn(view, measure, town));
  samples.set(entries, found);
  return found;
}

/** Stands once at the head of a section in which all is invented. */
export const sectionMark = (entries: readonly PlaceEntry[], context: MapContext): unknown =>
  samplesMark(samplesOf(entries, context));

/** One measure with its places: everything its markers say. */
function placeRow(
  { measure, places }: PlaceEntry,
  context: MapContext,
  section: Samples,
): TemplateResult {
  const { host, town, view } = context;
  return html`<li class="measure" part="measure">
    ${phaseIcon(phaseOf(view.strategy, measure, town))}
    <div>
      ${measureLink(host, view, measure.id, view.text(textsOf(view.strategy, measure, town).title))}
      <p class="muted facts">
        ${places.map(({ name }) => html`<span>${view.text(name)}</span>`)}
        ${stateFacts(view, measure, town, [], section)}
      </p>
    </div>
  </li>`;
}

/**
 * Rows of a section.
 *
 * @param all - of the section, also those that are not shown yet
 */
export function placeRows(
  entries: readonly PlaceEntry[],
  context: MapContext,
  all: readonly PlaceEntry[] = entries,
): TemplateResult {
  const section = samplesOf(all, context);
  return html`<ul role="list">
    ${repeat(
      entries,
      ({ measure }) => measure.id,
      (entry) => placeRow(entry, context, section),
    )}
  </ul>`;
}

/** What stands on the list while it is folded. */
export function listTitle({ places, view }: MapContext): string {
  const total = places.placed + places.elsewhere.length;
  return total === 1
    ? msg('Liste mit einer Maßnahme', { id: 'map-list-one' })
    : msg(str`Liste der ${formatNumber(total, view.uiLanguage)} Maßnahmen`, { id: 'map-list' });
}

const title = (name: unknown, entries: readonly PlaceEntry[], context: MapContext) =>
  heading(
    context.level,
    html`${name}
      <span class="count"
        >${entries.length} <span class="silent">${measuresUnit(entries.length)}</span></span
      >
      ${sectionMark(entries, context)}`,
  );

interface Group {
  readonly town: string;
  readonly all: readonly PlaceEntry[];
  readonly shown: readonly PlaceEntry[];
}

/** Groups by town, cut after so many entries. */
function groupsOf({ places }: MapContext, limit: number): Group[] {
  let left = limit;
  return [...places.byTown].flatMap(([town, all]) => {
    const shown = all.slice(0, Math.max(left, 0));
    left -= shown.length;
    return shown.length ? [{ town, all, shown }] : [];
  });
}

/**
 * The measures by town, then those without a place, folded: counted, never left out. Nothing that the map
 * shows is missing here (A-03).
 *
 * @param more - called where the next page of one of the two is wanted
 */
export function placeList(
  context: MapContext,
  pages: Pages,
  more: (list: keyof Pages) => void,
): TemplateResult {
  const { places, view, first, step } = context;
  const entries = [...places.byTown.values()].reduce((sum, { length }) => sum + length, 0);
  const limit = pages.placed ? first + step * pages.placed : first;
  const few = step * (pages.elsewhere + 1);
  const density = entries ? context.density : 'full';
  const nameOf = (town: string) =>
    view.strategy.municipalities.find(({ id }) => id === town)?.name ??
    msg('Weitere Orte', { id: 'map-other-places' });
  return html`<div data-list="placed">
      ${repeat(
        groupsOf(context, limit),
        ({ town }) => town,
        ({ town, all, shown }) =>
          html`<section class="group">
            ${title(nameOf(town), all, context)} ${placeRows(shown, context, all)}
          </section>`,
      )}
      ${moreButton(entries - limit, view.uiLanguage, () => more('placed'))}
    </div>
    ${
      places.elsewhere.length
        ? html`<section class="group" data-list="elsewhere">
            ${disclosure(
              density,
              title(
                county(view.strategy)
                  ? msg('Kreisweit / ohne Ort', { id: 'map-elsewhere' })
                  : msg('Ohne festen Ort', { id: 'map-no-place' }),
                places.elsewhere,
                context,
              ),
              [
                placeRows(places.elsewhere.slice(0, few), context, places.elsewhere),
                moreButton(places.elsewhere.length - few, view.uiLanguage, () => more('elsewhere')),
              ],
            )}
          </section>`
        : nothing
    }`;
}
