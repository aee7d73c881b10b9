import type { Value } from '@strategy-widgets/feed';
import { html, nothing, svg } from 'lit';

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
 * in the list that says everything in words. Nothing where the feed gives no positions.
 */
export function compass(values: readonly Value[]): unknown {
  if (!values.some(({ position }) => position)) return nothing;
  return html`<svg class="compass" viewBox="-101 -101 202 202" aria-hidden="true">
    <circle r="100" />
    <circle r="50" />
    <path d="M-100 0H100M0-100V100" />
    ${values.map(mark)}
  </svg>`;
}
