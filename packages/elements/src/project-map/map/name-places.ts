import type { Pair } from '@strategy-widgets/feed';

/** A name on the map; all sizes in em of the map's text. */
export interface Name {
  readonly at: Pair;
  readonly width: number;
  /** Width once it is shortened. */
  readonly short: number;
}

/** Where a name stands, by its middle, and whether there is room for all of it. */
export interface NamePlace {
  readonly at: Pair;
  readonly hasRoom: boolean;
}

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Height of a name, and the square around a marker. */
const LINE = 1.55;
const MARKER = 1.8;

/** So far, in em, a whole name may move; before it goes farther it is shortened. */
const NEAR = 3;

/** Area that two names may share: an estimate is no measure. */
const TOUCHING = 0.01;

/** Area that two rectangles share; each is given by its middle. */
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

/** Places one name after the other, and leaves out those for which nothing is left. */
function attempt(
  names: readonly Name[],
  markers: readonly Pair[],
  map: Pair,
  isShort: boolean,
): (NamePlace | undefined)[] {
  const taken: Rectangle[] = markers.map(([x, y]) => [x, y, MARKER, MARKER]);
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
    const whole = best(name, name.width);
    const hasRoom = !isShort && whole.cost < NEAR;
    const { box, hidden } = hasRoom ? whole : best(name, name.short);
    if (hidden > TOUCHING) return undefined;
    taken.push(box);
    return { at: [box[0], box[1]], hasRoom };
  });
}

/**
 * Moves names a little where they would cover markers or each other; where that leaves one out, all
 * are shortened.
 *
 * @param markers - middles of the markers
 * @param map - width and height of the map
 * @returns nothing for a name that would lie on another target (SC 2.5.8)
 */
export function placeNames(
  names: readonly Name[],
  markers: readonly Pair[],
  map: Pair,
): (NamePlace | undefined)[] {
  const places = attempt(names, markers, map, false);
  return places.includes(undefined) ? attempt(names, markers, map, true) : places;
}
