import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { KEYS } from './map-gestures.ts';
import type { MapMove } from './map-window.ts';

/** Everything that fingers and keys can do, by single clicks (SC 2.5.1, 2.5.7). */
export function mapControls(move: (move: MapMove) => void, zoom: number): TemplateResult {
  const control = (key: string, name: string, sign = name) =>
    html`<button
      part="control"
      class="button"
      aria-label=${name}
      aria-disabled=${zoom <= 1 && key !== '+' ? 'true' : 'false'}
      @click=${() => {
        move(KEYS.get(key) ?? {});
      }}
    >
      ${sign}
    </button>`;
  return html`<div class="controls" part="controls">
    ${control('+', msg('Karte vergrößern', { id: 'map-larger' }), '+')}
    ${control('-', msg('Karte verkleinern', { id: 'map-smaller' }), '−')}
    ${control('0', msg('Ganze Karte', { id: 'map-whole' }))}
    <div class="pan">
      ${control('ArrowLeft', msg('Karte nach links', { id: 'map-left' }), '←')}
      ${control('ArrowUp', msg('Karte nach oben', { id: 'map-up' }), '↑')}
      ${control('ArrowDown', msg('Karte nach unten', { id: 'map-down' }), '↓')}
      ${control('ArrowRight', msg('Karte nach rechts', { id: 'map-right' }), '→')}
    </div>
  </div>`;
}
