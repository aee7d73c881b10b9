import { feature } from 'topojson-client';

/** The features of a GeoJSON collection, or of the first object of a TopoJSON topology. */
export function readFeatures(data) {
  if (data.type === 'FeatureCollection') return data.features;
  const [first] = Object.values(data.objects ?? {});
  if (data.type !== 'Topology' || !first) {
    throw new Error('Neither a GeoJSON FeatureCollection nor a TopoJSON Topology');
  }
  return feature(data, first).features;
}

/** The polygons of a feature, each a list of rings; anything else than an area is refused. */
export function polygonsOf({ geometry }) {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  throw new Error(`An outline is no area: ${geometry?.type}`);
}
