import type { MeasureFilter, Phase, PhaseCounts } from '@strategy-widgets/feed';
import { facetCounts, PHASES, formatter } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { phaseIcon, phaseWord } from '../shared/looks/phase.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import type { RingSpec } from './chart-spec.ts';

const entry = (phase: Phase, count: string, chosen: boolean, choose: (phase: Phase) => void) =>
  html`<li>
    <button
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => {
        choose(phase);
      }}
    >
      ${phaseIcon(phase)} <span>${phaseWord(phase)}</span> <span class="count">${count}</span>
    </button>
  </li>`;

/**
 * All measures as a ring, and its legend: one button for each phase, which filters the page. Numbers
 * are what choosing the phase would give, as in the explorer's list of phases.
 */
export function overview(
  view: LinkedView,
  filter: MeasureFilter,
  { total, byPhase }: PhaseCounts,
  name: string,
  choose: (phase: Phase) => void,
): TemplateResult {
  const print = formatter(Intl.NumberFormat, view.uiLanguage);
  const counts = facetCounts(view.strategy, filter, 'phase', view.state.searchText);
  const chosen = filter.phase ?? [];
  const phases = PHASES.filter((phase) => byPhase.get(phase));
  const spec: RingSpec = {
    type: 'ring',
    phases,
    counts: phases.map((phase) => byPhase.get(phase) ?? 0),
    choose,
    key: JSON.stringify([phases, [...byPhase]]),
  };
  const completed = print.format(byPhase.get('completed') ?? 0);
  return html`<div class="overview">
    ${
      total
        ? html`<div class="ring" part="ring">
            <canvas role="img" aria-label=${name} aria-describedby="table" .spec=${spec}></canvas>
            <p aria-hidden="true">
              <strong>${completed}/${print.format(total)}</strong> ${phaseWord('completed')}
            </p>
          </div>`
        : nothing
    }
    <ul
      class="legend"
      part="legend"
      aria-label=${msg('Nach Status auswählen', { id: 'chart-legend' })}
    >
      ${PHASES.filter((phase) => counts.get(phase) ?? chosen.includes(phase)).map((phase) =>
        entry(phase, print.format(counts.get(phase) ?? 0), chosen.includes(phase), choose),
      )}
    </ul>
  </div>`;
}
