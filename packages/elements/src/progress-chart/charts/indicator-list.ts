import type { Indicator, MeasureFilter, Municipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../shared/heading.ts';
import type { LinkedView } from '../../shared/view.ts';
import { indicatorPart } from './indicator-part.ts';

/** So many are shown before a resident asks for all. */
const FIRST = 3;

/** Those of the town or of all, and of the chosen field and goal. */
function indicatorsMatching(
  { strategy }: LinkedView,
  { municipality, actionField = [], goal = [] }: MeasureFilter,
): Indicator[] {
  const fits = (wanted: readonly string[], present: readonly string[]) =>
    !wanted.length || wanted.some((id) => present.includes(id));
  return strategy.indicators.filter(
    (entry) =>
      entry.observations.length > 0 &&
      (!entry.municipality || entry.municipality === municipality) &&
      fits(actionField, entry.actionFields) &&
      fits(goal, entry.goals),
  );
}

/** What is measured, each against its target. */
export function indicatorList(
  view: LinkedView,
  filter: MeasureFilter,
  town: Municipality | undefined,
  level: number,
  all: boolean,
  showAll: () => void,
): unknown {
  const found = indicatorsMatching(view, filter);
  if (!found.length) return nothing;
  const count = found.length;
  return html`<section class="indicators" part="indicators">
    ${heading(level, msg('Woran wir uns messen', { id: 'chart-indicators' }))}
    ${repeat(
      found.slice(0, all ? count : FIRST),
      ({ id }) => id,
      (entry) => indicatorPart(view, entry, town, level + 1),
    )}
    ${
      all || count <= FIRST
        ? nothing
        : html`<button class="button more" @click=${showAll}>
            ${msg(str`Alle ${count} Messwerte zeigen`, { id: 'chart-indicators-all' })}
          </button>`
    }
  </section>`;
}
