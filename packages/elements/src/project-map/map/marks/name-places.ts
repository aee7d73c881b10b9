import type { Pair } from '@strategy-widgets/feed';

/** A name on the map; all sizes in em of the map's text. */
export interface Name {
  readonly at: Pair;
  /** Widths of its shapes, the longest first. */
  readonly widths: readonly number[];
}

/** Where a name stands, by its middle, and in which of its shapes. */
export interface NamePlace {
  readonly at: Pair;
  readonly shape: number;
}

/** By its middle. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Height of a name. */
const LINE = 1.55;
/** Side of the square around a marker. */
export const MARKER = 1.8;

/** So far, in em, a whole name may move; before it goes farther it is shortened. */
const NEAR = 3;

/** Area that two names may share: an estimate is no measure. */
const TOUCHING = 0.01;

/** Area that two rectangles share. */
function overlap([x, y, w, h]: Rectangle, [u, v, a, b]: Rectangle): number {
  const across = Math.min((w + a) / 2 - Math.abs(x - u), w, a);
  const down = Math.min((h + b) / 2 - Math.abs(y - v), h, b);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Steps in em that a name may move away from its place: farther, it would name another town. */
const STEPS = [...Array(63).keys()].map((index): Pair => [
  (index % 7) * 0.75 - 2.25,
  (Math.floor(index / 7) - 4) * 0.6,
]);

/** The shape that is the number alone. */
const NUMBER = 2;

/** The longest and the shortest shape that names may have, as long as one finds no room. */
const SHAPES = [
  [0, 1],
  [1, 1],
  [0, NUMBER],
  [1, NUMBER],
  [NUMBER, NUMBER],
] as const;

/** Places one name after the other, and leaves out those for which nothing is left. */
function attempt(
  names: readonly Name[],
  occupied: readonly Rectangle[],
  map: Pair,
  [longest, shortest]: readonly [number, number],
): (NamePlace | undefined)[] {
  const taken = [...occupied];
  const inside = (value: number, length: number, whole: number) =>
    Math.max(Math.min(value, whole - length / 2), length / 2);
  const best = ({ at: [x, y] }: Name, width: number) =>
    STEPS.map(([across, down]) => {
      const box: Rectangle = [
        inside(x + across, width, map[0]),
        inside(y + down, LINE, map[1]),
        width,
        LINE,
      ];
      const hidden = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      // Being read matters far more than standing in the middle.
      return { box, hidden, cost: hidden * 100 + Math.hypot(across, down) };
    }).reduce((a, b) => (b.cost < a.cost ? b : a));
  return names.map((name) => {
    for (let shape = longest; shape <= shortest; shape++) {
      const width = name.widths[shape] ?? Infinity;
      if (width > map[0]) continue;
      const { box, hidden, cost } = best(name, width);
      if (hidden > TOUCHING || (!shape && cost > NEAR)) continue;
      taken.push(box);
      return { at: [box[0], box[1]], shape };
    }
    return undefined;
  });
}

/**
 * Moves names a little where they would cover markers or each other; one without room is shortened, and
 * where that leaves one out, all are. Where one finds no room for more than its number, as few as possible
 * are left with that, and all others keep as much of their names as they can.
 *
 * @param occupied - where no name may be: markers, controls
 * @param map - width and height of the map
 * @returns nothing for a name that would lie on another target in its shortest shape, too (SC 2.5.8)
 */
export function placeNames(
  names: readonly Name[],
  occupied: readonly Rectangle[],
  map: Pair,
): (NamePlace | undefined)[] {
  let [best, fewest]: [(NamePlace | undefined)[], number] = [[], Infinity];
  for (const shapes of SHAPES) {
    if (!fewest) break;
    const places = attempt(names, occupied, map, shapes);
    const bare = places.filter((place) => place?.shape === NUMBER).length;
    const cost = places.includes(undefined) ? names.length + 1 : bare;
    if (cost < fewest || fewest > names.length) [best, fewest] = [places, cost];
  }
  return best;
}
