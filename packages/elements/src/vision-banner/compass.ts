import type { Value } from '@strategy-widgets/feed';
import { html, nothing, svg } from 'lit';
import type { StrategyView } from '../shared/widget/view.ts';

/** Radius that keeps the numbered marks inside the outer ring. */
const REACH = 86;

const mark = ({ position, scope }: Value, index: number) => {
  if (!position) return nothing;
  const [x, y] = position;
  return svg`<g class=${scope} transform="translate(${x * REACH} ${y * -REACH})">
    <circle r="13" /><text y="5">${index + 1}</text>
  </g>`;
};

/**
 * The values' coordinate system as a picture: shared values filled, local ones as rings, numbered as
 * in the list that says everything in words. A place means nothing without the words at the ends of an
 * axis: nothing where the feed gives none, or no positions.
 */
export function compass({ strategy, text }: StrategyView, values: readonly Value[]): unknown {
  const { horizontal, vertical } = strategy.valueAxes ?? {};
  const isPlaced = values.some(({ position }) => position);
  if (!isPlaced || !(horizontal ?? vertical)) return nothing;
  return html`<div class="compass">
    <span class="up">${text(vertical?.end)}</span>
    <span class="start">${text(horizontal?.start)}</span>
    <svg viewBox="-101 -101 202 202" aria-hidden="true">
      <circle r="100" />
      <circle r="50" />
      ${horizontal ? svg`<path d="M-100 0H100" />` : nothing}
      ${vertical ? svg`<path d="M0-100V100" />` : nothing} ${values.map(mark)}
    </svg>
    <span>${text(horizontal?.end)}</span>
    <span class="down">${text(vertical?.start)}</span>
  </div>`;
}
