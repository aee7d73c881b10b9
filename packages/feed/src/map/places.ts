import type { Boundaries, Pair } from './boundaries.ts';
import type { Measure, Place, Strategy } from '../generated/types.ts';
import { towns } from '../selectors/towns/towns.ts';

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

/** One place of one measure, on the map's grid. */
export interface Spot {
  readonly measure: Measure;
  readonly place: Place;
  readonly at: Pair;
}

/** A measure in a list, with its places there. */
export interface PlaceEntry {
  readonly measure: Measure;
  readonly places: readonly Place[];
}

/** Measures by where they are: each one is either on the map or in the list of those that are not. */
export interface MeasurePlaces {
  readonly spots: readonly Spot[];
  /** Measures with a place on the map, by the town of the place; '' where no town is known. */
  readonly byTown: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Number of measures with a place on the map. */
  readonly placed: number;
  /** Measures for all, or whose place is not known. */
  readonly elsewhere: readonly PlaceEntry[];
  /** Places whose point is not on this map. */
  readonly astray: readonly Spot[];
}

/** The point that stands for a place: its own, the middle one of its line, or the mean of its outline. */
function pointOf({ point, line, area }: Place): Pair | undefined {
  if (point) return point;
  if (line.length) return line[line.length >> 1];
  const mean = (axis: 0 | 1) => area.reduce((sum, at) => sum + at[axis], 0) / area.length;
  return area.length ? [mean(0), mean(1)] : undefined;
}

/** Places of a measure by town, only those a town's view is about. */
function placesByTown(
  { owner, places }: Measure,
  known: ReadonlySet<string>,
  municipality: string | undefined,
): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const named = place.municipality ?? owner ?? '';
    const town = known.has(named) ? named : '';
    if (municipality && town && town !== municipality) continue;
    groups.set(town, [...(groups.get(town) ?? []), place]);
  }
  return groups;
}

/**
 * Sorts measures by place.
 *
 * @param municipality - town whose places are meant; those of other towns are left out
 * @param boundaries - what a point has to be on; without it every point counts
 */
export function placesOf(
  strategy: Strategy,
  measures: readonly Measure[],
  municipality?: string,
  boundaries?: Boundaries,
): MeasurePlaces {
  const order = towns(strategy).map(({ id }) => id);
  const known = new Set(order);
  const byTown = new Map<string, PlaceEntry[]>([...order, ''].map((id) => [id, []]));
  const spots: Spot[] = [];
  const astray: Spot[] = [];
  const elsewhere: PlaceEntry[] = [];
  for (const measure of measures) {
    const groups = placesByTown(measure, known, municipality);
    const places = [...groups.values()].flat();
    const before = spots.length;
    for (const place of places) {
      const point = pointOf(place);
      if (!point) continue;
      const at = boundaries ? project(boundaries, point) : point;
      (at ? spots : astray).push({ measure, place, at: at ?? point });
    }
    if (spots.length === before) elsewhere.push({ measure, places });
    else groups.forEach((list, town) => byTown.get(town)?.push({ measure, places: list }));
  }
  const placed = measures.length - elsewhere.length;
  return { spots, byTown, placed, elsewhere, astray };
}
