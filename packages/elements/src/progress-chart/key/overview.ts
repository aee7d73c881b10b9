import type { MeasureFilter, PhaseCounts } from '@strategy-widgets/feed';
import { facetCounts, PHASES, formatter, SCHEDULES } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { phaseIcon, phaseWord } from '../../shared/looks/phase.ts';
import { scheduleIcon, scheduleWord } from '../../shared/looks/schedule-mark.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import { swatch } from './phase-patterns.ts';
import { ring } from './ring.ts';

/** Larger numbers leave no room for a second column of the key on a phone. */
const TWO_DIGITS = 99;

type Choose = (name: 'phase' | 'schedule', value: string) => void;

const entry = (marks: unknown, word: string, count: string, chosen: boolean, choose: () => void) =>
  html`<li>
    <button aria-pressed=${chosen ? 'true' : 'false'} @click=${choose}>
      ${marks} <span>${word}</span> <span class="count">${count}</span>
    </button>
  </li>`;

/**
 * The key to all pictures: one button for each phase with the tile and the shape that stand for it
 * everywhere, and for what is late, which filters the page. Numbers are what choosing it would give, as
 * in the explorer's lists.
 */
function legend(view: LinkedView, filter: MeasureFilter, choose: Choose): TemplateResult {
  const print = formatter(Intl.NumberFormat, view.uiLanguage);
  const countsOf = (facet: 'phase' | 'schedule'): ReadonlyMap<string, number> =>
    facetCounts(view.strategy, filter, facet, view.state.searchText);
  const byPhase = countsOf('phase');
  const entries = <Value extends string>(
    facet: 'phase' | 'schedule',
    counts: ReadonlyMap<string, number>,
    values: readonly Value[],
    marks: (value: Value) => unknown,
    word: (value: Value) => string,
  ) => {
    const chosen: readonly string[] = filter[facet] ?? [];
    return values
      .filter((value) => counts.get(value) ?? chosen.includes(value))
      .map((value) =>
        entry(
          marks(value),
          word(value),
          print.format(counts.get(value) ?? 0),
          chosen.includes(value),
          () => {
            choose(facet, value);
          },
        ),
      );
  };
  return html`<ul
    role="list"
    class="legend ${Math.max(...byPhase.values()) > TWO_DIGITS ? 'many' : ''}"
    part="legend"
    aria-label=${msg('Nach Status auswählen', { id: 'chart-legend' })}
  >
    ${entries('phase', byPhase, PHASES, (phase) => [swatch(phase), phaseIcon(phase)], phaseWord)}
    ${entries('schedule', countsOf('schedule'), SCHEDULES.slice(0, 2), scheduleIcon, scheduleWord)}
  </ul>`;
}

/**
 * All measures as a ring, what else is to be said of them, and the key.
 *
 * @param name - of the ring: what it shows
 */
export function overview(
  view: LinkedView,
  filter: MeasureFilter,
  { total, byPhase }: PhaseCounts,
  name: string,
  note: unknown,
  choose: Choose,
): TemplateResult {
  const print = formatter(Intl.NumberFormat, view.uiLanguage);
  const completed = byPhase.get('completed');
  const counts = PHASES.flatMap((phase) => {
    const count = byPhase.get(phase);
    return count ? [[phase, count] as const] : [];
  });
  return html`${
      total
        ? html`<div class="ring" part="ring">
            ${ring(counts, name, (phase) => {
              choose('phase', phase);
            })}
            <p aria-hidden="true">
              ${
                completed
                  ? html`<strong>${print.format(completed)}/${print.format(total)}</strong>
                      ${phaseIcon('completed')}`
                  : html`<strong>${print.format(total)}</strong>
                      ${msg('Maßnahmen', { id: 'measures-unit' })}`
              }
            </p>
          </div>`
        : nothing
    }
    <div class="said">${note}</div>
    ${legend(view, filter, choose)}`;
}
