import type { Boundaries, Pair } from './boundaries.ts';

/** A place may lie a tenth of the map beyond its edge: outlines are thinned out. */
const MARGIN = 0.1;

const RADIAN = Math.PI / 180;

/**
 * Where a point is on the map's grid, by the formula the outlines were made with (Web Mercator).
 *
 * @returns undefined for a point that is not on this map: somebody mistyped it
 */
export function project(
  { size: [width, height], transform: [left, top, scale] }: Boundaries,
  [longitude, latitude]: Pair,
): Pair | undefined {
  const x = (longitude * RADIAN - left) * scale;
  const y = (-Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2)) - top) * scale;
  const margin = MARGIN * Math.max(width, height);
  const isOn = x >= -margin && x <= width + margin && y >= -margin && y <= height + margin;
  return isOn ? [x, y] : undefined;
}
