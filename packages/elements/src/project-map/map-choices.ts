import { county, towns } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { emptyLook } from '../shared/looks.ts';
import type { BoundaryLoader } from './boundary-loader.ts';
import type { MapContext } from './map-context.ts';

/** What a narrow column shows. */
export type Look = 'list' | 'map';

/** The towns as a native select, for phones that show the list and for whoever prefers it to a map. */
export function townChoice({ view, town = '', counts, choose }: MapContext): TemplateResult {
  const all = county(view.strategy)?.name ?? msg('alle Kommunen', { id: 'choice-all-towns' });
  const options = towns(view.strategy).filter(({ id }) => counts.get(id) || id === town);
  return html`<label class="choice">
    <span>${msg('Kommune', { id: 'filter-town' })}</span>
    <select
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      <option value="" ?selected=${!town}>${all}</option>
      ${options.map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${id === town}>
            ${name} (${counts.get(id) ?? 0})
          </option>`,
      )}
    </select>
  </label>`;
}

/** List or map, for a column that has room for one. */
export function lookChoice(chosen: Look, choose: (look: Look) => void): TemplateResult {
  const toggle = (look: Look, name: string) =>
    html`<button
      class="button"
      aria-pressed=${look === chosen ? 'true' : 'false'}
      @click=${() => {
        choose(look);
      }}
    >
      ${name}
    </button>`;
  return html`<div class="looks">
    ${toggle('list', msg('Liste', { id: 'map-look-list' }))}
    ${toggle('map', msg('Karte', { id: 'map-name' }))}
  </div>`;
}

/** The way back to everything. */
export const resetButton = (reset: () => void): TemplateResult =>
  html`<button class="button" @click=${reset}>
    ${msg('Auswahl zurücksetzen', { id: 'reset' })}
  </button>`;

/** The place of a map that is on its way or not to be had. */
export const noMap = (state: BoundaryLoader['state']): TemplateResult =>
  state === 'failed'
    ? emptyLook(
        msg('Die Karte ist gerade nicht erreichbar. Alle Maßnahmen stehen in der Liste.', {
          id: 'map-failed',
        }),
      )
    : html`<div class="map"></div>`;
