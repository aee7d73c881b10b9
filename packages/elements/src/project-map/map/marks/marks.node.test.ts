import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measure, Pair, Spot } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { clustersOf, extentOf, measuresOf } from './clusters.ts';
import { fanOf } from './fan.ts';
import { placeNames, type Name, type Rectangle } from './name-places.ts';
import { CONTROLS, MapCamera } from '../moves/map-camera.ts';

const SIZE: Pair = [600, 535];
const spotAt = (at: Pair, id = 'm'): Spot => ({
  at,
  place: { name: id, line: [], area: [] },
  measure: { id } as Measure,
});
const coordinate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const pair = fc.tuple(coordinate(SIZE[0]), coordinate(SIZE[1]));
const distanceOf = ([x, y]: Pair, [u, v]: Pair) => Math.hypot(x - u, y - v);

void describe('clustersOf', () => {
  void it('A-03: has every spot in exactly one cluster, at most 60 of them, A-16: none nearer than asked', () => {
    // Doubles of fast-check crowd at the ends of their range; places are spread.
    const spread = fc.tuple(fc.nat({ max: SIZE[0] }), fc.nat({ max: SIZE[1] }));
    const spots = fc.array(spread, { maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(spots, fc.integer({ min: 1, max: 80 }), (points, distance) => {
        const all = points.map((at) => spotAt(at));
        const clusters = clustersOf(all, distance);
        const found = clusters.flatMap((cluster) => cluster.spots);
        assert.equal(found.length, all.length);
        assert.equal(new Set(found).size, all.length);
        assert.ok(clusters.length <= 60);
        clusters.forEach((one, index) => {
          for (const other of clusters.slice(index + 1)) {
            assert.ok(distanceOf(one.at, other.at) >= distance - 1e-6);
          }
        });
      }),
    );
  });

  void it('puts the marker of one spot on it, and two at one place into one cluster', () => {
    const [one, two] = clustersOf(
      [spotAt([10, 10]), spotAt([500, 500], 'a'), spotAt([500, 500], 'b')],
      20,
    ).sort((a, b) => a.spots.length - b.spots.length);
    assert.deepEqual(one?.at, [10, 10]);
    assert.deepEqual(two && measuresOf(two).map(({ id }) => id), ['a', 'b']);
    assert.deepEqual(extentOf([spotAt([1, 2]), spotAt([4, 8])]), [1, 2, 3, 6]);
  });

  void it('puts each of 10,000 spots into one of few clusters', () => {
    const spots = Array.from({ length: 10_000 }, (_, index) =>
      spotAt([(index * 7919) % 600, (index * 104_729) % 535]),
    );
    const clusters = clustersOf(spots, 20);
    assert.equal(new Set(clusters.flatMap((one) => one.spots)).size, spots.length);
    assert.ok(clusters.length <= 60);
  });
});

void describe('placeNames', () => {
  const name: Name = { at: [10, 10], widths: [6, 3, 2] };
  const marker = ([x, y]: Pair): Rectangle => [x, y, 1.8, 1.8];

  void it('moves a name out of a marker’s way, then shortens it, then leaves its number; A-16: never on another target', () => {
    assert.deepEqual(placeNames([name], [], [20, 20]), [{ at: [10, 10], shape: 0 }]);
    const [away] = placeNames([name], [marker([10, 10])], [20, 20]);
    assert.ok(away?.shape === 0 && away.at[1] !== 10);
    const crowd = Array.from({ length: 40 }, (_, index): Pair => [
      2 * (index % 8),
      2 * Math.floor(index / 8) + 5,
    ]);
    assert.equal(placeNames([name], crowd.map(marker), [20, 20])[0], undefined);
    const wall = crowd.filter(([x]) => x !== 10 && x !== 8);
    assert.equal(placeNames([name], wall.map(marker), [20, 20])[0]?.shape, 1);
    const slit = crowd.filter(([x]) => x !== 10);
    assert.equal(placeNames([name], slit.map(marker), [20, 20])[0]?.shape, 2);
  });

  void it('shortens all before it leaves one to its number alone', () => {
    const names = [0, 1, 2].map((row): Name => ({ ...name, at: [6 + row * 2.6, 10] }));
    const walls: Rectangle[] = [
      [10, 4, 20, 9.4],
      [10, 16, 20, 9.4],
    ];
    const places = placeNames(names, walls, [15, 20]);
    assert.deepEqual(
      places.map((place) => place?.shape),
      [1, 1, 1],
    );
  });

  void it('leaves the names of all others whole where one has room for its number alone', () => {
    const slit: Rectangle[] = [
      [4, 4, 8, 8],
      [15, 4, 9.8, 8],
    ];
    const names = [[9, 2] as Pair, [10, 16] as Pair].map((at): Name => ({ ...name, at }));
    assert.deepEqual(
      placeNames(names, slit, [20, 20]).map((place) => place?.shape),
      [2, 0],
    );
  });

  void it('gives no name a shape that is wider than the map', () => {
    const long: Name = { at: [3, 10], widths: [40, 3, 2] };
    assert.equal(placeNames([long], [], [20, 20])[0]?.shape, 1);
  });

  void it('keeps every name on the map', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (points) => {
        const names = points.map(([x, y]): Name => ({ at: [x / 30, y / 30], widths: [6, 3, 2] }));
        for (const { at } of placeNames(names, [], [20, 18]).flatMap((place) => place ?? [])) {
          assert.ok(at[0] >= 1 && at[0] <= 19 && at[1] >= 0.75 && at[1] <= 17.25);
        }
      }),
    );
  });
});

void describe('fanOf', () => {
  const fan = (count: number, at: Pair, box: Pair, zoom: number) => {
    const camera = new MapCamera();
    camera.lay({ size: SIZE, box });
    camera.move({ factor: zoom });
    const spots = Array.from({ length: count }, (_, index) => spotAt(at, String(index)));
    return fanOf({ at, spots }, camera);
  };
  const shape = fc.tuple(fc.integer({ min: 15, max: 60 }), fc.integer({ min: 18, max: 30 }));

  void it('A-16: parts up to ten measures so that no marker covers another, on the map and beside their list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        pair,
        shape,
        fc.double({ min: 1, max: 12, noNaN: true }),
        (count, at, box, zoom) => {
          const found = fan(count, at, box, zoom);
          const [x, y] = found.middle;
          const side = 2 * found.radius * Math.sin(Math.PI / count);
          assert.ok(side >= 1.8, `${String(side)} em between ${String(count)}`);
          assert.ok(x - found.radius >= 0.9 && x + found.radius <= box[0] - 0.9);
          const [top, bottom] = found.isBelow ? [0.55 * box[1], box[1]] : [0, 0.45 * box[1]];
          assert.ok(y - found.radius >= top + 0.9 - 1e-9);
          // A low map has the list over the last ones of a large fan; they are in it.
          assert.ok(count > 8 || y + found.radius <= bottom + 1e-9);
          assert.ok(found.covers([x + found.radius, y]));
          // A map narrower than a phone's has no room beside them.
          const edge = found.radius + 0.9;
          const isFree = x + edge <= box[0] - CONTROLS[0] || y - edge >= CONTROLS[1];
          assert.ok(isFree || box[0] < CONTROLS[0] + 2 * (edge + 0.25), 'under the controls');
        },
      ),
    );
  });

  void it('is none where more are at one spot: those are read in the list', () => {
    assert.equal(fan(11, [300, 260], [22, 20], 4).radius, 0);
  });
});
