import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import { neighbors } from 'topojson-client';
import { isInside } from './label-point.mjs';
import { LIPPE_FILE, LIPPE_SOURCE, lippeBoundaries } from './lippe.mjs';
import { makeBoundaries } from './make-boundaries.mjs';
import { readFeatures } from './read.mjs';

const readJson = (url) => JSON.parse(readFileSync(url, 'utf8'));
const source = readJson(LIPPE_SOURCE);
const features = readFeatures(source);
const feed = readJson(new URL('strategy.json', LIPPE_SOURCE));
const towns = feed.municipalities.filter(({ kind }) => kind !== 'county');
const options = { key: 'ags', attribution: { text: '©', url: 'https://example.org' } };
const ORACLE = new URL('../../../shared/geo/oracle-dvg2.topo.json', import.meta.url);

const EARTH = 6371.0088;
const area = (feature) => geoArea(feature) * EARTH ** 2;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const byAgs = (list) => new Map(list.map((feature) => [feature.properties.ags, feature]));

/** Pairs of municipalities that share a border, as „AGS AGS“. */
function borders(topology) {
  const { geometries } = Object.values(topology.objects)[0];
  const ags = ({ properties }) => properties.ags;
  return neighbors(geometries)
    .flatMap((others, index) =>
      others.map((other) => [ags(geometries[index]), ags(geometries[other])].sort().join(' ')),
    )
    .filter((pair, index, all) => all.indexOf(pair) === index)
    .sort();
}

/** The absolute points of a relative path, ring by ring. */
function ringsOf(path) {
  return path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const numbers = ring.match(/-?\d+/g).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index) => {
        x += numbers[2 * index];
        y += numbers[2 * index + 1];
        return [x, y];
      });
    });
}

describe('the outlines before projection', () => {
  it('are 16 municipalities with 32 shared inner borders', () => {
    assert.equal(features.length, 16);
    assert.equal(borders(source).length, 32);
  });

  it('cover 1,246.19 square kilometres, within 0.5 %', () => {
    assert.ok(Math.abs(sum(features.map(area)) / 1246.19 - 1) < 0.005);
  });

  it('hold each town’s point', () => {
    const outlines = byAgs(features);
    assert.equal(towns.length, 16);
    for (const { ags, name, point } of towns) {
      assert.ok(geoContains(outlines.get(ags), point), name);
    }
  });

  const oracle = existsSync(ORACLE) ? readJson(ORACLE) : source;
  it('agree with the official borders in neighbours and areas', () => {
    assert.deepEqual(borders(source), borders(oracle));
    const official = byAgs(readFeatures(oracle));
    for (const feature of features) {
      const { ags, name } = feature.properties;
      assert.ok(Math.abs(area(feature) / area(official.get(ags)) - 1) < 0.01, name);
    }
  });
});

describe('the boundary file', () => {
  const made = makeBoundaries(source, options);

  it('is committed as the generator writes it', () => {
    assert.equal(readFileSync(LIPPE_FILE, 'utf8'), lippeBoundaries());
  });

  it('is at most 3 kB gzip', () => {
    assert.ok(gzipSync(readFileSync(LIPPE_FILE), { level: 9 }).length <= 3000);
  });

  it('holds paths of letters and numbers only, on its grid, and label points inside', () => {
    assert.equal(Object.keys(made.towns).length, 16);
    const [width, height] = made.size;
    for (const [ags, { path, label, box }] of Object.entries(made.towns)) {
      assert.match(path, /^(M\d+ \d+l[-\d ]+z)+$/, ags);
      const rings = ringsOf(path);
      assert.ok(isInside(label, rings), `label of ${ags}`);
      for (const [x, y] of rings.flat()) {
        assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, ags);
        assert.ok(x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3], ags);
      }
    }
  });

  it('keeps one border between neighbours: every inner step is drawn once in each direction', () => {
    const steps = new Map();
    for (const { path } of Object.values(made.towns)) {
      for (const ring of ringsOf(path)) {
        ring.forEach((point, index) => {
          const pair = [point, ring[(index || ring.length) - 1]].map(String).sort().join(' ');
          steps.set(pair, (steps.get(pair) ?? 0) + 1);
        });
      }
    }
    const shared = [...steps.values()].filter((count) => count === 2).length;
    assert.equal(Math.max(...steps.values()), 2);
    // Outside borders are drawn once; the county's ring is shorter than all borders inside it.
    assert.ok(shared > steps.size / 2, `${shared} of ${steps.size}`);
  });

  it('covers the projected area of its source within 1 %', () => {
    const shoelace = (ring) =>
      sum(
        ring.map(([x, y], index) => {
          const [u, v] = ring[(index || ring.length) - 1];
          return u * y - x * v;
        }),
      ) / 2;
    const drawn = Object.values(made.towns).map(({ path }) =>
      Math.abs(sum(ringsOf(path).map(shoelace))),
    );
    const [, , scale] = made.transform;
    // Mercator stretches both directions by 1 / cos(latitude).
    const real = features.map((feature) => {
      const [, latitude] = geoCentroid(feature);
      return geoArea(feature) * (scale / Math.cos((latitude * Math.PI) / 180)) ** 2;
    });
    assert.ok(Math.abs(sum(drawn) / sum(real) - 1) < 0.01);
  });

  it('is the same from GeoJSON as from TopoJSON', () => {
    assert.deepEqual(makeBoundaries({ type: 'FeatureCollection', features }, options), made);
  });

  it('is refused without official keys, without areas, or from something else', () => {
    assert.throws(() => makeBoundaries(source, { ...options, key: 'name' }), /no AGS/);
    assert.throws(() => makeBoundaries({ type: 'Point' }, options), /Neither/);
    const [first] = features;
    const point = { ...first, geometry: { type: 'Point', coordinates: [8.9, 52] } };
    const points = { type: 'FeatureCollection', features: [point] };
    assert.throws(() => makeBoundaries(points, options), /no area/);
  });
});
