import { msg } from '@lit/localize';
import { html, svg, type TemplateResult } from 'lit';
import type { MapCamera } from './map-camera.ts';
import { KEYS } from './map-gestures.ts';
import type { MapMove } from './map-window.ts';

const WHOLE = svg`<svg viewBox="0 0 16 16" aria-hidden="true">
  <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
</svg>`;

/** What moves the map, by the key that does the same. */
function controlOf(camera: MapCamera, move: (move: MapMove) => void) {
  return (key: string, name: string, sign: unknown): TemplateResult => {
    const step = KEYS.get(key) ?? {};
    return html`<button
      part="control"
      class="button"
      title=${name}
      aria-disabled=${camera.canMove(step) ? 'false' : 'true'}
      @click=${() => {
        move(step);
      }}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  };
}

/** In a corner of the map: nearer, farther, all of it. */
export function mapControls(camera: MapCamera, move: (move: MapMove) => void): TemplateResult {
  const control = controlOf(camera, move);
  return html`<div class="controls" part="controls">
    ${control('+', msg('Karte vergrößern', { id: 'map-larger' }), '+')}
    ${control('-', msg('Karte verkleinern', { id: 'map-smaller' }), '−')}
    ${control('0', msg('Ganze Karte', { id: 'map-whole' }), WHOLE)}
  </div>`;
}

/** What fingers and keys can do besides, by single clicks (SC 2.5.7); there is no other side of a whole map. */
export function panControls(camera: MapCamera, move: (move: MapMove) => void): TemplateResult {
  const control = controlOf(camera, move);
  return html`<div class="controls pan" ?data-idle=${camera.window.zoom <= 1}>
    ${control('ArrowLeft', msg('Karte nach links', { id: 'map-left' }), '←')}
    ${control('ArrowUp', msg('Karte nach oben', { id: 'map-up' }), '↑')}
    ${control('ArrowDown', msg('Karte nach unten', { id: 'map-down' }), '↓')}
    ${control('ArrowRight', msg('Karte nach rechts', { id: 'map-right' }), '→')}
  </div>`;
}
