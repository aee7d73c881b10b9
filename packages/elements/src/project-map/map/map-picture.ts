import { towns } from '@strategy-widgets/feed';
import { nothing, svg, type TemplateResult } from 'lit';
import type { DrawnContext } from './map-context.ts';
import type { MapWindow } from './map-window.ts';

/** Opacity of an area without measures, and what the most of them add; the numbers say it exactly. */
const NONE = 0.04;
const MOST = 0.27;

/**
 * The outlines. Silent, since each town is a button of its own over it: a click on the area is a
 * shortcut for pointers.
 */
export function mapPicture(context: DrawnContext, { x, y, zoom }: MapWindow): TemplateResult {
  const { boundaries, counts, town: chosen, view } = context;
  const [width, height] = boundaries.size;
  const most = Math.max(1, ...counts.values());
  // The chosen outline last, so that its line lies on top of its neighbours'.
  const order = [...towns(view.strategy)].sort(
    (a, b) => Number(a.id === chosen) - Number(b.id === chosen),
  );
  const area = ({ id, ags = '' }: (typeof order)[number]) => {
    const outline = boundaries.towns.get(ags);
    if (!outline) return nothing;
    return svg`<path
      part=${id === chosen ? 'town chosen-town' : 'town'}
      class=${id === chosen ? 'area chosen' : 'area'}
      .style=${`--_shade:${NONE + (MOST * (counts.get(id) ?? 0)) / most}`}
      d=${outline.path}
      @click=${() => {
        context.choose(id);
      }}
    />`;
  };
  const box = [x, y, width / zoom, height / zoom].map((value) => value.toFixed(2)).join(' ');
  return svg`<svg viewBox=${box} aria-hidden="true">${order.map(area)}</svg>`;
}
