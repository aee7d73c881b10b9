import { towns } from '@strategy-widgets/feed';
import { nothing, svg, type TemplateResult } from 'lit';
import { outlineOf, type DrawnContext } from './map-context.ts';
import type { MapCamera } from './moves/map-camera.ts';

/** Opacity of an area without measures, and what the most of them add; the numbers say it exactly. */
const NONE = 0.04;
const MOST = 0.27;

/** @param share - measures of a town in parts of the town that has the most */
export const shade = (share: number): string => `--_shade:${NONE + MOST * share}`;

/** Measures of the town that has the most. */
export const mostOf = ({ counts }: Pick<DrawnContext, 'counts'>): number =>
  Math.max(1, ...counts.values());

/**
 * The outlines. Silent, since each town is a button of its own over it: a click on the area is a
 * shortcut for pointers. The picture fills its box whatever happens, as the buttons do.
 */
export function mapPicture(context: DrawnContext, { frame, window }: MapCamera): TemplateResult {
  const { counts, town: chosen, view, isPoints } = context;
  const most = mostOf(context);
  // The chosen outline last, so that its line lies on top of its neighbours'.
  const order = [...towns(view.strategy)].sort(
    (a, b) => Number(a.id === chosen) - Number(b.id === chosen),
  );
  const area = (town: (typeof order)[number]) => {
    const { id } = town;
    const outline = outlineOf(context, town);
    if (!outline) return nothing;
    return svg`<path
      part=${id === chosen ? 'town chosen-town' : 'town'}
      class="${isPoints ? 'dot' : 'area'} ${id === chosen ? 'chosen' : ''}"
      .style=${shade((counts.get(id) ?? 0) / most)}
      d=${outline.path}
      @click=${() => {
        context.choose(id);
      }}
    />`;
  };
  const box = [window.x, window.y, frame[2] / window.zoom, frame[3] / window.zoom];
  return svg`<svg
    viewBox=${box.map((value) => value.toFixed(2)).join(' ')}
    preserveAspectRatio="none"
    aria-hidden="true"
  >${order.map(area)}</svg>`;
}
