import type { Phase } from '@strategy-widgets/feed';
import { PHASES } from '@strategy-widgets/feed';
import { html, svg, type TemplateResult } from 'lit';

/** Side of a tile in px. */
export const TILE = 8;

/** Strokes of a tile and their width: what tells phases apart without colour, in table and chart. */
export const PATTERNS: Readonly<Record<Phase, readonly [path: string, width: number]>> = {
  idea: ['M2 2h.01M6 6h.01', 2],
  planned: ['', 0],
  preparation: ['M-2 2L2-2M0 8L8 0M6 10L10 6', 1.2],
  implementation: ['M-2 6L2 10M0 0L8 8M6-2L10 2', 3],
  completed: ['M4 0v8', 8],
  continuous: ['M0 2h8M0 6h8', 1.5],
  paused: ['M2 0v8M6 0v8', 1.5],
  discontinued: ['M0 0L8 8M8 0L0 8', 1.2],
  merged: ['M0 2l4 4l4-4', 1.2],
  unknown: ['M4 4h.01', 1.5],
};

/** How much of a phase's colour lies under its pattern. */
export const TINT = 0.14;

/** The tiles for the bars of the table; the charts read the colours from them. */
export const patternTiles = (): TemplateResult =>
  html`<svg class="tiles" aria-hidden="true">
    ${PHASES.map((phase) => {
      const [path, width] = PATTERNS[phase];
      return svg`<pattern id=${`tile-${phase}`} data-phase=${phase} width=${TILE} height=${TILE}
        patternUnits="userSpaceOnUse"><rect width=${TILE} height=${TILE} fill-opacity=${TINT} />
        <path d=${path} stroke-width=${width} /></pattern>`;
    })}
  </svg>`;
