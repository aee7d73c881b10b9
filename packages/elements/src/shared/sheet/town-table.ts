import type { Measure, MeasureSchedule, Participation, TownState } from '@strategy-widgets/feed';
import { confirmationOf, townStates } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark, since } from '../looks/phase.ts';
import { isLate, lateMark, scheduleWord } from '../looks/schedule-mark.ts';
import { confirmationWords } from './sheet-status.ts';
import type { StrategyView } from '../widget/view.ts';

function role(state: TownState): string {
  switch (state.role) {
    case 'lead':
      return msg('federführend', { id: 'role-lead' });
    case 'interested':
      return msg('interessiert', { id: 'role-interested' });
    case 'notPlanned':
      return msg('nicht geplant', { id: 'role-not-planned' });
    default:
      return '';
  }
}

/** Whether the town keeps to its dates, in its own words; nothing where it does not say so. */
function scheduleLine(view: StrategyView, { role: part, schedule }: Participation): unknown {
  if (part === 'notPlanned' || schedule === 'unknown') return nothing;
  const stated: MeasureSchedule = { status: schedule, source: 'stated', towns: [] };
  return html`<span class="reason"
    >${isLate(stated) ? lateMark(stated, view) : scheduleWord(schedule)}</span
  >`;
}

function stateCell(view: StrategyView, measure: Measure, state: TownState): TemplateResult {
  const { participation } = state;
  const words = role(state);
  if (!participation)
    return html`<span class="muted">${msg('keine Angabe', { id: 'town-unstated' })}</span>`;
  // Nobody can say since when something unknown holds.
  const isKnown = state.role === 'notPlanned' || state.phase !== 'unknown';
  const notes = [participation.reason, participation.note].filter(Boolean);
  return html`${state.role === 'notPlanned' ? words : phaseMark(state.phase)}
    <span>${isKnown ? since(participation.date, view.uiLanguage) : nothing}</span>
    ${words && state.role !== 'notPlanned' ? html`<span class="muted">${words}</span>` : nothing}
    ${scheduleLine(view, participation)} ${sampleMark(participation)}
    ${participation.confirmedAt ? html`<span class="muted reason">${confirmationWords(view, confirmationOf(view.strategy, measure, participation.municipality))}</span>` : nothing}
    ${notes.map((note) => html`<span class="muted reason">${view.text(note)}</span>`)}`;
}

/** „In den Kommunen“: one shared measure, one state for each town; the own town first. */
export function townTable(
  view: StrategyView,
  measure: Measure,
  caption: string,
  town?: string,
): TemplateResult {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead class="silent">
      <tr>
        <th scope="col">${msg('Kommune', { id: 'filter-town' })}</th>
        <th scope="col">${msg('Stand', { id: 'column-state' })}</th>
      </tr>
    </thead>
    <tbody>
      ${townStates(view.strategy, measure, town).map(
        (state) =>
          html`<tr class=${state.municipality.id === town ? 'own' : nothing}>
            <th scope="row">${state.municipality.name}</th>
            <td>${stateCell(view, measure, state)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
