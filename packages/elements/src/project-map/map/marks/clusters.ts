import type { Measure, Pair, Spot } from '@strategy-widgets/feed';

/** Spots so near to each other that they share one marker. */
export interface Cluster {
  readonly at: Pair;
  readonly spots: readonly Spot[];
}

interface Square extends Cluster {
  readonly spots: Spot[];
  readonly column: number;
  readonly row: number;
}

/** More markers help nobody, and each is a stop of the Tab key. */
const MAX_MARKERS = 60;

const mean = (spots: readonly Spot[], axis: 0 | 1): number =>
  spots.reduce((sum, { at }) => sum + at[axis], 0) / spots.length;

/** Spots by square of a grid that stands still while the map is moved; the fullest first. */
function squaresOf(spots: readonly Spot[], side: number): Square[] {
  const found = new Map<string, Square>();
  for (const spot of spots) {
    const [column, row] = [Math.floor(spot.at[0] / side), Math.floor(spot.at[1] / side)];
    const name = `${column} ${row}`;
    const square = found.get(name) ?? { at: spot.at, spots: [], column, row };
    square.spots.push(spot);
    found.set(name, square);
  }
  return [...found.values()]
    .map((square) => ({ ...square, at: [mean(square.spots, 0), mean(square.spots, 1)] as const }))
    .sort((a, b) => b.spots.length - a.spots.length);
}

/**
 * Joins spots until no two markers are nearer than a distance: by squares of that size, then each
 * square with a fuller neighbour. A marker that stands for one spot stands on it.
 */
function join(spots: readonly Spot[], distance: number): Cluster[] {
  const clusters = new Map<string, Square>();
  const sides = [-1, 0, 1];
  for (const square of squaresOf(spots, distance)) {
    const near = sides
      .flatMap((x) => sides.map((y) => clusters.get(`${square.column + x} ${square.row + y}`)))
      .find((other) => other && distanceOf(other.at, square.at) < distance);
    if (near) square.spots.forEach((spot) => near.spots.push(spot));
    else clusters.set(`${square.column} ${square.row}`, square);
  }
  return [...clusters.values()];
}

const distanceOf = ([x, y]: Pair, [u, v]: Pair): number => Math.hypot(x - u, y - v);

/**
 * Clusters of spots, at most 60; every spot is in exactly one.
 *
 * @param distance - on the map's grid, that two markers keep at least
 */
export function clustersOf(spots: readonly Spot[], distance: number): Cluster[] {
  let wider = distance;
  let clusters = join(spots, wider);
  while (clusters.length > MAX_MARKERS) clusters = join(spots, (wider *= 1.25));
  return clusters;
}

/** Left, top, width and height of the spots on the grid. */
export function extentOf(spots: readonly Spot[]): readonly [number, number, number, number] {
  const [xs, ys] = [spots.map(({ at }) => at[0]), spots.map(({ at }) => at[1])];
  const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [left, top] = [low(xs), low(ys)];
  return [left, top, high(xs) - left, high(ys) - top];
}

/** The measures of a cluster, each once. */
export const measuresOf = ({ spots }: Cluster): [Measure, ...Measure[]] =>
  [...new Set(spots.map(({ measure }) => measure))] as [Measure, ...Measure[]];
