import type { MeasureFilter, PhaseCounts } from '@strategy-widgets/feed';
import { facetCounts, PHASES, formatter, SCHEDULES } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { phaseIcon, phaseWord } from '../shared/looks/phase.ts';
import { scheduleIcon, scheduleWord } from '../shared/looks/schedule-mark.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import type { RingSpec } from './chart-spec.ts';

const entry = (icon: unknown, word: string, count: string, chosen: boolean, choose: () => void) =>
  html`<li>
    <button aria-pressed=${chosen ? 'true' : 'false'} @click=${choose}>
      ${icon} <span>${word}</span> <span class="count">${count}</span>
    </button>
  </li>`;

/**
 * All measures as a ring, and its legend: one button for each phase, and for what is late,
 * which filters the page. Numbers are what choosing it would give, as in the explorer's lists.
 */
export function overview(
  view: LinkedView,
  filter: MeasureFilter,
  { total, byPhase }: PhaseCounts,
  name: string,
  choose: (name: 'phase' | 'schedule', value: string) => void,
): TemplateResult {
  const print = formatter(Intl.NumberFormat, view.uiLanguage);
  const countsOf = (facet: 'phase' | 'schedule') =>
    facetCounts(view.strategy, filter, facet, view.state.searchText);
  const counts = countsOf('phase');
  const late = countsOf('schedule');
  const chosen = filter.phase ?? [];
  const wanted = filter.schedule ?? [];
  const phases = PHASES.filter((phase) => byPhase.get(phase));
  const spec: RingSpec = {
    type: 'ring',
    phases,
    counts: phases.map((phase) => byPhase.get(phase) ?? 0),
    choose: (phase) => {
      choose('phase', phase);
    },
    key: JSON.stringify([phases, [...byPhase]]),
  };
  const completed = byPhase.get('completed');
  return html`<div class="overview">
    ${
      total
        ? html`<div class="ring" part="ring">
            <canvas role="img" aria-label=${name} aria-describedby="table" .spec=${spec}></canvas>
            <p aria-hidden="true">
              ${
                completed
                  ? html`<strong>${print.format(completed)}/${print.format(total)}</strong>
                      ${phaseWord('completed')}`
                  : html`<strong>${print.format(total)}</strong>
                      ${msg('Maßnahmen', { id: 'measures-unit' })}`
              }
            </p>
          </div>`
        : nothing
    }
    <ul
      role="list"
      class="legend"
      part="legend"
      aria-label=${msg('Nach Status auswählen', { id: 'chart-legend' })}
    >
      ${PHASES.filter((phase) => counts.get(phase) ?? chosen.includes(phase)).map((phase) =>
        entry(
          phaseIcon(phase),
          phaseWord(phase),
          print.format(counts.get(phase) ?? 0),
          chosen.includes(phase),
          () => {
            choose('phase', phase);
          },
        ),
      )}
      ${SCHEDULES.slice(0, 2)
        .filter((schedule) => late.get(schedule) ?? wanted.includes(schedule))
        .map((schedule) =>
          entry(
            scheduleIcon(schedule),
            scheduleWord(schedule),
            print.format(late.get(schedule) ?? 0),
            wanted.includes(schedule),
            () => {
              choose('schedule', schedule);
            },
          ),
        )}
    </ul>
  </div>`;
}
