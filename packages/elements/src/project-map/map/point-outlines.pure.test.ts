import type { Measure, Municipality, Pair, Strategy } from '@strategy-widgets/feed';
import { project } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointOutlines } from './point-outlines.ts';

const LEMGO: Pair = [8.9, 52.03];
const DETMOLD: Pair = [8.88, 51.94];

const town = (id: string, point?: Pair): Municipality =>
  ({ id, name: id, kind: 'town', point }) as unknown as Municipality;
const measure = (point?: Pair, municipality?: string): Measure =>
  ({ places: [{ name: 'Ort', point, municipality, line: [], area: [] }] }) as unknown as Measure;
const feed = (municipalities: Municipality[], measures: Measure[] = []): Strategy =>
  ({ municipalities, measures }) as unknown as Strategy;

describe('pointOutlines', () => {
  it('has every town where its point is, and room around', () => {
    const map = pointOutlines(feed([town('lemgo', LEMGO), town('detmold', DETMOLD)]));
    for (const [id, point] of [
      ['lemgo', LEMGO],
      ['detmold', DETMOLD],
    ] as const) {
      const [x, y] = map?.towns.get(id)?.label ?? [];
      const [u, v] = (map && project(map, point)) ?? [];
      expect(x).to.be.closeTo(u ?? NaN, 1e-6);
      expect(y).to.be.closeTo(v ?? NaN, 1e-6);
      expect(x).to.be.within(30, 570);
    }
  });

  it('puts a town without a point where its first measure is, and leaves out one of which nothing is known', () => {
    const map = pointOutlines(
      feed(
        [town('lemgo'), town('nirgends')],
        [measure(undefined, 'lemgo'), measure(LEMGO, 'lemgo')],
      ),
    );
    expect([...(map?.towns.keys() ?? [])]).to.deep.equal(['lemgo']);
  });

  it('F-15: is no larger for a point elsewhere in Germany, swapped or at 0,0', () => {
    const towns = [town('lemgo', LEMGO), town('detmold', DETMOLD)];
    const wrong: Pair[] = [
      [13.4, 52.5],
      [52.03, 8.9],
      [0, 0],
    ];
    const plain = pointOutlines(feed(towns, [measure(LEMGO)]));
    const map = pointOutlines(feed(towns, [measure(LEMGO), ...wrong.map((one) => measure(one))]));
    expect(map?.transform).to.deep.equal(plain?.transform);
    expect(map && project(map, [13.4, 52.5])).to.equal(undefined);
  });

  it('is nothing where nothing has a point', () => {
    expect(pointOutlines(feed([town('lemgo')], [measure()]))).to.equal(undefined);
    expect(pointOutlines(feed([]))).to.equal(undefined);
  });

  it('has a size and finite paths for points anywhere, also all at one place', () => {
    const point = fc.tuple(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.option(point, { nil: undefined })),
        fc.array(point),
        (towns, places) => {
          const map = pointOutlines(
            feed(
              towns.map((at, index) => town(`t${String(index)}`, at)),
              places.map((at) => measure(at)),
            ),
          );
          if (!map) return;
          for (const value of [...map.size, ...map.transform])
            expect(Number.isFinite(value)).to.equal(true);
          expect(Math.min(...map.size)).to.be.above(0);
          for (const { path } of map.towns.values())
            expect(path).to.match(/^M-?[\d.]+ -?[\d.]+h0$/);
        },
      ),
    );
  });
});
