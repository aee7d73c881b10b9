import type { Phase } from '@strategy-widgets/feed';
import { PHASES } from '@strategy-widgets/feed';
import { html, svg, type TemplateResult } from 'lit';

/** Side of a tile in px. */
export const TILE = 8;

/**
 * Strokes of a tile, their width, and how much of the phase's colour lies under them: what tells phases
 * apart without colour, in legend, ring, table and chart. The further a measure is, the fuller its tile.
 */
export const PATTERNS: Readonly<
  Record<Phase, readonly [path: string, width: number, tint: number]>
> = {
  idea: ['M2 2h.01M6 6h.01', 1.5, 0.06],
  planned: ['', 0, 0.16],
  preparation: ['M-1 1L1-1M0 8L8 0M7 9L9 7', 1, 0.14],
  implementation: ['M-1 3L5 9M-1-5L9 5M3-1L9 5', 1, 0.42],
  completed: ['', 0, 1],
  continuous: ['M0 2h8M0 6h8', 1, 0.3],
  paused: ['M2 0v8M6 0v8', 1, 0.14],
  discontinued: ['M2 2l4 4M6 2l-4 4', 1, 0.1],
  merged: ['M0 2l4 4l4-4', 1, 0.14],
  unknown: ['M2.5 4h3', 1, 0],
};

/** The tiles that everything is filled with; the charts read the colours from them. */
export const patternTiles = (): TemplateResult =>
  html`<svg class="tiles" aria-hidden="true">
    ${PHASES.map((phase) => {
      const [path, width, tint] = PATTERNS[phase];
      return svg`<pattern id=${`tile-${phase}`} data-phase=${phase} width=${TILE} height=${TILE}
        patternUnits="userSpaceOnUse"><rect width=${TILE} height=${TILE} fill-opacity=${tint} />
        <path d=${path} stroke-width=${width} /></pattern>`;
    })}
  </svg>`;

/** What fills an area of a phase. */
export const tileFill = (phase: Phase): string => `url(#tile-${phase})`;

/** A piece of a bar, as the legend shows it. */
export const swatch = (phase: Phase): TemplateResult =>
  html`<svg class="swatch" aria-hidden="true">
    <rect class="area" data-phase=${phase} width="100%" height="100%" fill=${tileFill(phase)} />
  </svg>`;
