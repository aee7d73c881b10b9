import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { moveByKey, type MapMoves } from './map-gestures.ts';

/** Everything that fingers and keys can do, by single clicks (SC 2.5.1, 2.5.7). */
export function mapControls(moves: MapMoves, zoom: number): TemplateResult {
  const control = (key: string, sign: string, name: string, isOff = false) =>
    html`<button
      part="control"
      class="button control"
      aria-label=${name}
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${() => {
        moveByKey(moves, key);
      }}
    >
      ${sign}
    </button>`;
  const isWhole = zoom <= 1;
  return html`<div class="controls" part="controls">
    ${control('+', '+', msg('Karte vergrößern', { id: 'map-larger' }))}
    ${control('-', '−', msg('Karte verkleinern', { id: 'map-smaller' }), isWhole)}
    <button
      part="control"
      class="button"
      aria-disabled=${isWhole ? 'true' : 'false'}
      @click=${() => {
        moves.reset();
      }}
    >
      ${msg('Ganze Karte', { id: 'map-whole' })}
    </button>
    <span class="arrows">
      ${control('ArrowLeft', '←', msg('Karte nach links', { id: 'map-left' }), isWhole)}
      ${control('ArrowUp', '↑', msg('Karte nach oben', { id: 'map-up' }), isWhole)}
      ${control('ArrowDown', '↓', msg('Karte nach unten', { id: 'map-down' }), isWhole)}
      ${control('ArrowRight', '→', msg('Karte nach rechts', { id: 'map-right' }), isWhole)}
    </span>
  </div>`;
}
