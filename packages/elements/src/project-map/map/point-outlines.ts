import type { Boundaries, Outline, Pair, Strategy } from '@strategy-widgets/feed';
import { project, towns } from '@strategy-widgets/feed';

/** Only the projection: no grid, radians of Web Mercator. */
const MERCATOR: Boundaries = {
  size: [99, 99],
  transform: [0, 0, 1],
  attribution: { text: '' },
  towns: new Map(),
};

/** West, south, east, north in degrees: what is not in Germany was mistyped (F-15). */
const GERMANY = [5.8, 47.2, 15.1, 55.1] as const;

const WIDTH = 600;

/** Room around the points, in parts of the longer side, and that side's least length: about 10 km. */
const AROUND = 0.15;
const LEAST = 0.0025;

/** Places so far outside the towns, in parts of the longer side of those, are on no map of them. */
const FAR = 0.5;

function inGermany([longitude, latitude]: Pair): boolean {
  const [west, south, east, north] = GERMANY;
  return longitude > west && longitude < east && latitude > south && latitude < north;
}

const spread = (points: readonly Pair[], axis: 0 | 1) => {
  const values = points.map((point) => point[axis]);
  return [Math.min(...values), Math.max(...values)] as const;
};

/** Middle and sides of what holds all points. */
function extent(points: readonly Pair[]) {
  const [[left, right], [top, bottom]] = [spread(points, 0), spread(points, 1)];
  const [width, height] = [Math.max(right - left, LEAST), Math.max(bottom - top, LEAST)];
  return { middle: [(left + right) / 2, (top + bottom) / 2] as const, width, height };
}

const mercator = (points: readonly (Pair | undefined)[]): Pair[] =>
  points
    .filter((point) => point && inGermany(point))
    .map((point) => point && project(MERCATOR, point))
    .filter((at) => at !== undefined);

/** A map of points for a feed without outlines: towns where they are, and room for the measures. */
export function pointOutlines(strategy: Strategy): Boundaries | undefined {
  const places = strategy.measures.flatMap((measure) =>
    measure.places.map((place) => ({ ...place, town: place.municipality ?? measure.owner })),
  );
  const centres = towns(strategy).map((town) => ({
    key: town.ags ?? town.id,
    // A town of which nothing is known stands where its first measure is.
    at: mercator([
      town.point,
      ...places.filter((one) => one.town === town.id).map(({ point }) => point),
    ])[0],
  }));
  const points = mercator(places.map(({ point }) => point));
  const middles = centres.map(({ at }) => at).filter((at) => at !== undefined);
  if (!middles.length && !points.length) return undefined;
  const core = extent(middles.length ? middles : points);
  const far = FAR * Math.max(core.width, core.height);
  const isNear = ([x, y]: Pair) =>
    Math.abs(x - core.middle[0]) < core.width / 2 + far &&
    Math.abs(y - core.middle[1]) < core.height / 2 + far;
  const { middle, width, height } = extent([...middles, ...points.filter(isNear)]);
  const around = AROUND * Math.max(width, height);
  const scale = WIDTH / (width + 2 * around);
  const [left, top] = [middle[0] - width / 2 - around, middle[1] - height / 2 - around];
  const outline = (at: Pair): Outline => {
    const [x, y] = [(at[0] - left) * scale, (at[1] - top) * scale];
    const near = WIDTH / 8;
    return {
      path: `M${x.toFixed(1)} ${y.toFixed(1)}h0`,
      box: [x - near, y - near, 2 * near, 2 * near],
      label: [x, y],
    };
  };
  return {
    size: [WIDTH, (height + 2 * around) * scale],
    transform: [left, top, scale],
    attribution: { text: '' },
    towns: new Map(centres.flatMap(({ key, at }) => (at ? [[key, outline(at)]] : []))),
  };
}
