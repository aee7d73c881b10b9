import { FORMATS } from '../../packages/feed/src/parse/formats.ts';
import { labelPoint } from './label-point.mjs';
import { outline } from './outline.mjs';
import { polygonsOf, readFeatures } from './read.mjs';
import { thin } from './thin.mjs';

/** Squares of the grid: about 3 hectares where a step is 90 m, as for a county of 50 km. */
const TOLERANCE = 4;

/** Web Mercator in radians; the widget's `project` holds the same formula for points. */
const mercator = ([longitude, latitude]) => [
  (longitude * Math.PI) / 180,
  -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
];

function boxOf(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function town(rings) {
  const box = boxOf(rings.flat());
  return { path: outline(rings), box, label: labelPoint(rings, box) };
}

/**
 * Turns outlines into the small file that the map draws: relative paths on a grid, projected already.
 *
 * @param data - GeoJSON or TopoJSON in WGS 84
 * @param options.key - property with the official key (AGS) of a municipality
 * @param options.attribution - `{text, url}`, shown beside the map
 * @param options.grid - grid steps along the longer side
 */
export function makeBoundaries(data, { key, attribution, grid = 600 }) {
  const features = readFeatures(data);
  const areas = features.map((feature) => polygonsOf(feature).flat());
  const projected = areas.map((rings) => rings.map((ring) => ring.map(mercator)));
  const [left, top, width, height] = boxOf(projected.flat(2));
  const scale = grid / Math.max(width, height);
  const snap = ([x, y]) => [Math.round((x - left) * scale), Math.round((y - top) * scale)];
  const thinned = thin(
    projected.map((rings) => rings.map((ring) => ring.map(snap))),
    TOLERANCE,
  );
  const towns = features.map(({ properties }, index) => {
    const ags = String(properties?.[key] ?? '');
    if (!FORMATS.ags[1](ags)) throw new Error(`„${ags}“ in ${key} is no AGS of 8 digits`);
    return [ags, town(thinned[index])];
  });
  return {
    size: [Math.round(width * scale), Math.round(height * scale)],
    transform: [left, top, scale].map((number) => Number(number.toPrecision(9))),
    attribution,
    towns: Object.fromEntries(towns.sort(([a], [b]) => a.localeCompare(b))),
  };
}
