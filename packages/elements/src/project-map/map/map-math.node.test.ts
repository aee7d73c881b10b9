import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measure, Pair, Spot } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { clustersOf, extentOf, measuresOf } from './clusters.ts';
import { fit, isSeen, MAX_ZOOM, moved, placeIn, WHOLE } from './map-window.ts';
import { placeNames } from './name-places.ts';

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

void describe('the window', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const move = fc.record({
    right: number,
    down: number,
    factor: fc.double({ min: 0, max: 5, noNaN: true }),
    at: fc.tuple(coordinate(1), coordinate(1)),
  });

  void it('stays on the map whatever the moves', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const { x, y, zoom } = moves.reduce((at, next) => moved(SIZE, at, next), WHOLE);
        assert.ok(zoom >= 1 && zoom <= MAX_ZOOM);
        assert.ok(x >= 0 && x + SIZE[0] / zoom <= SIZE[0] + 1e-6);
        assert.ok(y >= 0 && y + SIZE[1] / zoom <= SIZE[1] + 1e-6);
      }),
    );
  });

  void it('A-04: keeps the place under the pointer, and gives the whole map back', () => {
    const from = moved(SIZE, WHOLE, { factor: 3 });
    const at: Pair = [0.3, 0.6];
    const there: Pair = [
      from.x + (at[0] * SIZE[0]) / from.zoom,
      from.y + (at[1] * SIZE[1]) / from.zoom,
    ];
    const [x, y] = placeIn(SIZE, moved(SIZE, from, { factor: 1.5, at }), there);
    assert.ok(Math.abs(x - at[0]) < 1e-9 && Math.abs(y - at[1]) < 1e-9);
    assert.deepEqual(moved(SIZE, from, { factor: 0 }), WHOLE);
  });

  void it('shows the whole of what it fits', () => {
    fc.assert(
      fc.property(pair, pair, ([x, y], [u, v]) => {
        const shown = fit(SIZE, [Math.min(x, u), Math.min(y, v), Math.abs(x - u), Math.abs(y - v)]);
        assert.ok(
          isSeen(
            placeIn(SIZE, shown, [x, y]).map((n) => Math.round(n * 1e6) / 1e6) as unknown as Pair,
          ),
        );
        assert.ok(shown.zoom >= 1 && shown.zoom <= MAX_ZOOM);
      }),
    );
  });
});

void describe('placeNames', () => {
  void it('moves a name out of a marker’s way, shortens it for want of room, A-16: and leaves it out rather than cover a target', () => {
    const name = { at: [10, 10] as const, width: 6, short: 3 };
    assert.deepEqual(placeNames([name], [], [20, 20]), [{ at: [10, 10], hasRoom: true }]);
    const [away] = placeNames([name], [[10, 10]], [20, 20]);
    assert.ok(away?.hasRoom && away.at[1] !== 10);
    const crowd: Pair[] = Array.from({ length: 40 }, (_, index) => [
      2 * (index % 8),
      2 * Math.floor(index / 8) + 5,
    ]);
    assert.equal(placeNames([name], crowd, [20, 20])[0], undefined);
    const wall: Pair[] = crowd.filter(([x]) => x !== 10 && x !== 8);
    assert.equal(placeNames([name], wall, [20, 20])[0]?.hasRoom, false);
  });

  void it('keeps every name on the map', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (points) => {
        const names = points.map(([x, y]) => ({
          at: [x / 30, y / 30] as const,
          width: 6,
          short: 3,
        }));
        for (const { at } of placeNames(names, [], [20, 18]).flatMap((place) => place ?? [])) {
          assert.ok(at[0] >= 1.5 && at[0] <= 18.5 && at[1] >= 0.75 && at[1] <= 17.25);
        }
      }),
    );
  });
});
