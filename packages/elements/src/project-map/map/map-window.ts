import type { Box, Pair } from '@strategy-widgets/feed';

/** The part of the map that is shown: its left and top on the grid, and how many times enlarged. */
export interface MapWindow {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const WHOLE: MapWindow = { x: 0, y: 0, zoom: 1 };

/** A county is shown down to a part of a town: outlines are no finer. */
export const MAX_ZOOM = 12;

/** What is fitted into the window gets this much room around it, so that neighbours are seen. */
const ROOM = 1.5;

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/** The nearest window that lies on the map. */
function onMap([width, height]: Pair, { x, y, zoom }: MapWindow): MapWindow {
  const rest = 1 - 1 / zoom;
  return { x: between(0, x, width * rest), y: between(0, y, height * rest), zoom };
}

/** A way to move, in parts of what is shown: 1 to the right is one whole window. */
export interface MapMove {
  readonly right?: number;
  readonly down?: number;
  /** How many times larger; 0 gives the whole map. */
  readonly factor?: number;
  /** The place that stays where it is while the map gets larger; default: the middle. */
  readonly at?: Pair;
}

/** The window after a move. */
export function moved(
  size: Pair,
  { x, y, zoom }: MapWindow,
  { right = 0, down = 0, factor = 1, at: [u, v] = [0.5, 0.5] }: MapMove,
): MapWindow {
  const next = between(1, zoom * factor, MAX_ZOOM);
  const shift = 1 / zoom - 1 / next;
  return onMap(size, {
    x: x + size[0] * (right / zoom + u * shift),
    y: y + size[1] * (down / zoom + v * shift),
    zoom: next,
  });
}

/** The window that shows a box and a little around it. */
export function fit(size: Pair, [left, top, width, height]: Box): MapWindow {
  const wanted = Math.min(size[0] / (width * ROOM), size[1] / (height * ROOM));
  const zoom = between(1, wanted, MAX_ZOOM);
  return onMap(size, {
    x: left + width / 2 - size[0] / zoom / 2,
    y: top + height / 2 - size[1] / zoom / 2,
    zoom,
  });
}

/** Where a place of the grid is, in parts of the window: 0 to 1 where it is seen. */
export const placeIn = (size: Pair, { x, y, zoom }: MapWindow, at: Pair): Pair => [
  ((at[0] - x) * zoom) / size[0],
  ((at[1] - y) * zoom) / size[1],
];

export const isSeen = ([x, y]: Pair): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;
