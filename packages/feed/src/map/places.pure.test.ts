import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readBoundaries, type Boundaries } from './boundaries.ts';
import { placesOf, project } from './places.ts';
import { parseStrategy } from '../parse/strategy.ts';
import { measuresMatching } from '../selectors/filter/matching.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/lippe/${name}`, import.meta.url), 'utf8'));
const boundaries = readBoundaries(read('boundaries.json')) as Boundaries;
const { strategy: lippe } = parseStrategy(read('strategy.json'));
assert.ok(lippe);

const feed = (measures: object[]) => {
  const { strategy } = parseStrategy({
    ...(read('strategy.json') as object),
    measures,
    participations: [],
  });
  assert.ok(strategy);
  return strategy;
};
const here = { name: 'Rathaus', point: [8.9, 52.03], municipality: 'lemgo' };
const measure = (id: string, places: object[]) => ({ id, title: id, places });

/** Points in and around Lippe, elsewhere, swapped, and none. */
const place = fc.record(
  {
    name: fc.constant('Ort'),
    point: fc.oneof(
      fc.tuple(
        fc.double({ min: 8.6, max: 9.4, noNaN: true }),
        fc.double({ min: 51.7, max: 52.2, noNaN: true }),
      ),
      fc.constantFrom([13.4, 52.5], [52.03, 8.9], [0, 0]),
    ),
    municipality: fc.constantFrom('lemgo', 'detmold', 'kreis-lippe', 'nirgends'),
  },
  { requiredKeys: ['name'] },
);

describe('placesOf', () => {
  it('A-03: has every measure once, on the map or without a place, and every marker in the list', () => {
    const lists = fc.array(fc.array(place, { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.constantFrom(undefined, 'lemgo', 'detmold'), (all, town) => {
        const strategy = feed(all.map((places, index) => measure(`m${index}`, places)));
        const { measures } = strategy;
        const found = placesOf(strategy, measures, town, boundaries);
        const listed = new Map(
          [...found.byTown.values()].flat().map((entry) => [entry.measure, entry]),
        );
        const elsewhere = new Set(found.elsewhere.map((entry) => entry.measure));
        for (const item of measures) assert.notEqual(listed.has(item), elsewhere.has(item));
        assert.equal(listed.size, found.placed);
        assert.equal(found.placed + found.elsewhere.length, measures.length);
        assert.deepEqual(new Set(found.spots.map((spot) => spot.measure)), new Set(listed.keys()));
        const named = [...found.byTown.values()].flat().flatMap(({ places }) => places);
        for (const spot of found.spots) assert.ok(named.includes(spot.place));
      }),
    );
  });

  it('shows every place of the sample feed for the county, and a town’s own for a town', () => {
    const all = measuresMatching(lippe, {});
    const { spots, placed, elsewhere } = placesOf(lippe, all, undefined, boundaries);
    assert.equal(spots.length, lippe.measures.flatMap(({ places }) => places).length);
    assert.equal(placed + elsewhere.length, all.length);
    const lemgo = measuresMatching(lippe, { municipality: 'lemgo' });
    const found = placesOf(lippe, lemgo, 'lemgo', boundaries);
    assert.ok(found.spots.length > 0);
    for (const spot of found.spots) assert.equal(spot.place.municipality, 'lemgo');
    assert.equal(found.byTown.get('detmold')?.length, 0);
  });

  it('F-15: takes a point of another county, a swapped one and 0,0 for no place', () => {
    const points = [
      [13.4, 52.5],
      [52.03, 8.9],
      [0, 0],
    ];
    const strategy = feed(points.map((point, index) => measure(`m${index}`, [{ ...here, point }])));
    const found = placesOf(strategy, strategy.measures, undefined, boundaries);
    assert.equal(found.placed, 0);
    assert.equal(found.elsewhere.length, 3);
    assert.deepEqual(
      found.astray.map((spot) => spot.measure.id),
      ['m0'],
    );
  });

  it('keeps a place without a town on a town’s own page, and one named after its owner’s town', () => {
    const strategy = feed([
      measure('frei', [{ name: 'Feld', point: [8.9, 52.03] }]),
      { ...measure('eigen', [{ name: 'Wall', point: [8.9, 52.03] }]), owner: 'lemgo' },
    ]);
    const { byTown } = placesOf(strategy, strategy.measures, 'lemgo', boundaries);
    assert.equal(byTown.get('')?.[0]?.measure.id, 'frei');
    assert.equal(byTown.get('lemgo')?.[0]?.measure.id, 'eigen');
  });

  it('puts a way at its middle point, an area at the mean of its outline, and either after a point', () => {
    const line = [
      [8.8, 52.01],
      [8.9, 52.02],
      [8.95, 52.05],
    ];
    const area = [
      [8.8, 52],
      [8.9, 52],
      [8.9, 52.1],
      [8.8, 52.1],
    ];
    const strategy = feed([
      measure('weg', [{ name: 'Radweg', line }]),
      measure('park', [{ name: 'Park', area }]),
      measure('beide', [{ name: 'Wall', point: [8.91, 52.03], line, area }]),
      measure('leer', [{ name: 'Ort', line: [[52.01, 8.8]], area: [] }]),
    ]);
    const { spots, elsewhere } = placesOf(strategy, strategy.measures);
    const found = spots.map(({ at: [x, y] }) => [x.toFixed(3), y.toFixed(3)].join(' '));
    assert.deepEqual(found, ['8.900 52.020', '8.850 52.050', '8.910 52.030']);
    assert.deepEqual(
      elsewhere.map((entry) => entry.measure.id),
      ['leer'],
    );
  });

  it('counts every point while there are no outlines yet', () => {
    const strategy = feed([measure('fern', [{ ...here, point: [13.4, 52.5] }])]);
    assert.equal(placesOf(strategy, strategy.measures).placed, 1);
  });
});

describe('project', () => {
  it('puts each town’s point inside that town’s box, by the formula of the outlines', () => {
    for (const { ags, point, name } of lippe.municipalities) {
      const outline = boundaries.towns.get(ags ?? '');
      if (!outline || !point) continue;
      const [x = NaN, y = NaN] = project(boundaries, point) ?? [];
      const [left, top, width, height] = outline.box;
      assert.ok(x > left && x < left + width && y > top && y < top + height, name);
    }
  });

  it('is near the corners of the county at the corners of the grid', () => {
    const [x, y] = project(boundaries, [8.60634, 52.2016]) ?? [];
    assert.ok(Math.abs(x ?? NaN) < 3 && Math.abs(y ?? NaN) < 60, `${String(x)} ${String(y)}`);
  });
});
