import type { Box, Pair } from '@strategy-widgets/feed';

/** The part of the map that is shown: its left and top on the grid, and how many times enlarged. */
export interface MapWindow {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A county is shown down to a part of a town: outlines are no finer. */
export const MAX_ZOOM = 12;

/** What is fitted into the window gets this much room around it, so that neighbours are seen. */
const ROOM = 1.5;

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/**
 * What a box of any shape shows of the grid where it shows all: the map in its middle, and nothing of it
 * under the controls in the corner at the top.
 *
 * @param size - width and height of the grid
 * @param box - width and height of the box, in em
 * @param controls - the same of the controls
 */
export function frameOf([width, height]: Pair, [wide, high]: Pair, controls: Pair): Box {
  const isBeside = wide - (width / height) * high >= 2 * controls[0];
  const head = isBeside ? 0 : Math.min(controls[1], high / 2);
  const unit = Math.max(width / wide, height / (high - head));
  const left = (width - wide * unit) / 2;
  return [left, (height - (high + head) * unit) / 2, wide * unit, high * unit];
}

/** The window that shows all of a frame. */
export const wholeOf = ([x, y]: Box): MapWindow => ({ x, y, zoom: 1 });

/** The nearest window that lies in the frame. */
function within([left, top, width, height]: Box, { x, y, zoom }: MapWindow): MapWindow {
  const rest = 1 - 1 / zoom;
  return {
    x: between(left, x, left + width * rest),
    y: between(top, y, top + height * rest),
    zoom,
  };
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
  frame: Box,
  { x, y, zoom }: MapWindow,
  { right = 0, down = 0, factor = 1, at: [u, v] = [0.5, 0.5] }: MapMove,
): MapWindow {
  const next = between(1, zoom * factor, MAX_ZOOM);
  const shift = 1 / zoom - 1 / next;
  return within(frame, {
    x: x + frame[2] * (right / zoom + u * shift),
    y: y + frame[3] * (down / zoom + v * shift),
    zoom: next,
  });
}

/** The window that shows a box and a little around it. */
export function fit(frame: Box, [left, top, width, height]: Box): MapWindow {
  const wanted = Math.min(frame[2] / (width * ROOM), frame[3] / (height * ROOM));
  const zoom = between(1, wanted, MAX_ZOOM);
  return within(frame, {
    x: left + width / 2 - frame[2] / zoom / 2,
    y: top + height / 2 - frame[3] / zoom / 2,
    zoom,
  });
}

/** Where a place of the grid is, in parts of the window: 0 to 1 where it is seen. */
export const placeIn = (frame: Box, { x, y, zoom }: MapWindow, at: Pair): Pair => [
  ((at[0] - x) * zoom) / frame[2],
  ((at[1] - y) * zoom) / frame[3],
];

export const isSeen = ([x, y]: Pair): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;
