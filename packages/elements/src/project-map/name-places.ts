import type { Pair } from '@strategy-widgets/feed';

/** A name on the map; all sizes in em of the map's text. */
export interface Name {
  readonly id: string;
  readonly at: Pair;
  readonly width: number;
}

/** Height of a name, and the square around a marker, in em. */
const LINE = 1.75;
const MARKER = 2.25;

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Area that two rectangles share; each is given by its middle. */
function overlap([x, y, w, h]: Rectangle, [u, v, a, b]: Rectangle): number {
  const across = (w + a) / 2 - Math.abs(x - u);
  const down = (h + b) / 2 - Math.abs(y - v);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Where a name may go if its own place is taken, in lines up or down. */
const LINES = [0, 1, -1, 1.75, -1.75];

/**
 * Moves names up or down where they would cover markers or each other.
 *
 * @param width - of the map, in em
 * @returns by id the middle of each name and whether it found room; without it its number alone is shown
 */
export function placeNames(
  names: readonly Name[],
  markers: readonly Pair[],
  width: number,
): Map<string, { at: Pair; hasRoom: boolean }> {
  const taken: Rectangle[] = markers.map(([x, y]) => [x, y, MARKER, MARKER]);
  const placed = new Map<string, { at: Pair; hasRoom: boolean }>();
  for (const { id, at, width: own } of names) {
    const half = Math.min(own, width) / 2;
    const x = Math.min(Math.max(at[0], half), width - half);
    const costs = LINES.map((line) => {
      const box: Rectangle = [x, at[1] + line * LINE, own, LINE];
      return { box, cost: taken.reduce((sum, other) => sum + overlap(box, other), 0) };
    });
    const best = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
    const hasRoom = best.cost < 0.5;
    const box: Rectangle = hasRoom ? best.box : [at[0], best.box[1], 2, LINE];
    taken.push(box);
    placed.set(id, { at: [box[0], box[1]], hasRoom });
  }
  return placed;
}
