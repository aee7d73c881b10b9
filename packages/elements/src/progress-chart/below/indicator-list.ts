import type { Indicator, MeasureFilter, Municipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Density } from '../../shared/fold/disclosure.ts';
import { heading } from '../../shared/looks/heading.ts';
import { samplesMark } from '../../shared/looks/looks.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import { indicatorPart } from './indicator-part.ts';

/** Those of the town or of all, and of the chosen field and goal; none of single measures. */
function indicatorsMatching(
  { strategy }: LinkedView,
  { municipality, actionField = [], goal = [], measure = [] }: MeasureFilter,
): Indicator[] {
  const fits = (wanted: readonly string[], present: readonly string[]) =>
    !wanted.length || wanted.some((id) => present.includes(id));
  return strategy.indicators.filter(
    (entry) =>
      !measure.length &&
      entry.observations.length > 0 &&
      (!entry.municipality || entry.municipality === municipality) &&
      fits(actionField, entry.actionFields) &&
      fits(goal, entry.goals),
  );
}

/**
 * What is measured, each against its target.
 *
 * @param density - `full` shows curve and table of each
 * @param shown - so many; with a button for all where there are more
 */
export function indicatorList(
  view: LinkedView,
  filter: MeasureFilter,
  town: Municipality | undefined,
  level: number,
  density: Density,
  shown: number,
  showAll: () => unknown,
): unknown {
  const found = indicatorsMatching(view, filter);
  if (!found.length) return nothing;
  const count = found.length;
  return html`<section class="indicators" part="indicators">
    ${heading(level, [msg('Woran wir uns messen', { id: 'chart-indicators' }), ' ', samplesMark(found)])}
    ${repeat(
      found.slice(0, shown),
      ({ id }) => id,
      (entry) => indicatorPart(view, entry, town, level + 1, density, found),
    )}
    ${
      count <= shown
        ? nothing
        : html`<button class="link all more" @click=${showAll}>
            ${msg(str`Alle ${count} Messwerte zeigen`, { id: 'chart-indicators-all' })}
          </button>`
    }
  </section>`;
}
