import type { Measure, TownState } from '@strategy-widgets/feed';
import { townStates } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark, since } from '../looks/phase.ts';
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

function stateCell(view: StrategyView, state: TownState): TemplateResult {
  const { participation } = state;
  const words = role(state);
  if (!participation)
    return html`<span class="muted">${msg('keine Angabe', { id: 'town-unstated' })}</span>`;
  const notes = [participation.reason, participation.note].filter(Boolean);
  return html`${state.role === 'notPlanned' ? words : phaseMark(state.phase)}
    <span>${since(participation.date, view.uiLanguage)}</span>
    ${words && state.role !== 'notPlanned' ? html`<span class="muted">${words}</span>` : nothing}
    ${sampleMark(participation)}
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
            <td>${stateCell(view, state)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
