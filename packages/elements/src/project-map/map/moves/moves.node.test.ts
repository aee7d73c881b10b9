import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pair } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { CONTROLS, MapCamera } from './map-camera.ts';
import { fit, frameOf, isSeen, MAX_ZOOM, moved, placeIn, wholeOf } from './map-window.ts';

const SIZE: Pair = [600, 535];
const coordinate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const pair = fc.tuple(coordinate(SIZE[0]), coordinate(SIZE[1]));
const box = fc.tuple(fc.integer({ min: 12, max: 80 }), fc.integer({ min: 16, max: 40 }));

void describe('frameOf', () => {
  void it('has the shape of the box, and all of the map clear of the controls in its corner', () => {
    fc.assert(
      fc.property(box, pair, ([wide, high], at) => {
        const frame = frameOf(SIZE, [wide, high], CONTROLS);
        assert.ok(Math.abs(frame[2] / frame[3] - wide / high) < 1e-9);
        const [x, y] = placeIn(frame, wholeOf(frame), at);
        assert.ok(x >= -1e-9 && x <= 1 + 1e-9 && y >= -1e-9 && y <= 1 + 1e-9);
        const isClear = x * wide <= wide - CONTROLS[0] + 1e-6 || y * high >= CONTROLS[1] - 1e-6;
        assert.ok(isClear, `${String(x * wide)} ${String(y * high)} em`);
      }),
    );
  });
});

void describe('the window', () => {
  const FRAME = frameOf(SIZE, [40, 30], CONTROLS);
  const WHOLE = wholeOf(FRAME);
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
        const { x, y, zoom } = moves.reduce((at, next) => moved(FRAME, at, next), WHOLE);
        assert.ok(zoom >= 1 && zoom <= MAX_ZOOM);
        const [left, top, width, height] = FRAME;
        assert.ok(x >= left && x + width / zoom <= left + width + 1e-6);
        assert.ok(y >= top && y + height / zoom <= top + height + 1e-6);
      }),
    );
  });

  void it('A-04: keeps the place under the pointer, and gives the whole map back', () => {
    const from = moved(FRAME, WHOLE, { factor: 3 });
    const at: Pair = [0.3, 0.6];
    const there: Pair = [
      from.x + (at[0] * FRAME[2]) / from.zoom,
      from.y + (at[1] * FRAME[3]) / from.zoom,
    ];
    const [x, y] = placeIn(FRAME, moved(FRAME, from, { factor: 1.5, at }), there);
    assert.ok(Math.abs(x - at[0]) < 1e-9 && Math.abs(y - at[1]) < 1e-9);
    assert.deepEqual(moved(FRAME, from, { factor: 0 }), WHOLE);
  });

  void it('shows the whole of what it fits', () => {
    fc.assert(
      fc.property(pair, pair, ([x, y], [u, v]) => {
        const shown = fit(FRAME, [
          Math.min(x, u),
          Math.min(y, v),
          Math.abs(x - u),
          Math.abs(y - v),
        ]);
        assert.ok(
          isSeen(
            placeIn(FRAME, shown, [x, y]).map((n) => Math.round(n * 1e6) / 1e6) as unknown as Pair,
          ),
        );
        assert.ok(shown.zoom >= 1 && shown.zoom <= MAX_ZOOM);
      }),
    );
  });
});

void describe('MapCamera', () => {
  const town = [100, 100, 80, 60] as const;

  void it('H-12: shows the same town again when its box gets another size, and what somebody moved to', () => {
    const camera = new MapCamera();
    camera.lay({ size: SIZE, box: [20, 20] });
    camera.show(town);
    camera.lay({ box: [60, 25] });
    assert.deepEqual(camera.window, fit(camera.frame, town));
    camera.move({ right: 0.25 });
    const { zoom } = camera.window;
    camera.lay({ box: [20, 20] });
    assert.equal(camera.window.zoom, zoom);
    camera.move({ factor: 0 });
    camera.lay({ box: [60, 25] });
    assert.deepEqual(camera.window, wholeOf(camera.frame));
  });

  void it('knows which moves would show nothing else', () => {
    const camera = new MapCamera();
    camera.lay({ size: SIZE, box: [20, 20] });
    assert.equal(camera.canMove({ right: 0.25 }), false);
    assert.equal(camera.canMove({ factor: 0 }), false);
    assert.equal(camera.canMove({ factor: 2 }), true);
    camera.move({ factor: 0.5 * MAX_ZOOM });
    assert.equal(camera.canMove({ right: 0.25 }), true);
    camera.move({ right: -100 });
    assert.equal(camera.canMove({ right: -0.25 }), false);
    camera.move({ factor: 9 });
    assert.equal(camera.canMove({ factor: 2 }), false);
  });
});
