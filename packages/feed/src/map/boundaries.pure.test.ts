import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileJson } from '../testing/hostile-json.ts';
import { readBoundaries } from './boundaries.ts';

const town = { path: 'M0 0l10 0 0-10z', box: [0, 0, 10, 10], label: [4, 4] };
const file = (more: object = {}) => ({
  size: [100, 90],
  transform: [0.15, -1.07, 46526],
  attribution: { text: '© Amt', url: 'https://amt.example/' },
  towns: { '05766044': town },
  ...more,
});

describe('readBoundaries', () => {
  it('reads outlines and who made them', () => {
    const read = readBoundaries(file());
    expect(read?.towns.get('05766044')?.path).to.equal(town.path);
    expect(read?.attribution).to.deep.equal({ text: '© Amt', url: 'https://amt.example/' });
  });

  it('S-01: leaves out a path with anything but path letters and numbers, and a bad box or label', () => {
    const bad = [
      { ...town, path: 'M0 0"><script>alert(1)</script>' },
      { ...town, path: 'url(https://böse.example)' },
      { ...town, path: `M${'1 '.repeat(20_000)}` },
      { ...town, path: ['M0 0z'] },
      { ...town, box: [0, 0, -1, 5] },
      { ...town, label: [1e300, 0] },
      null,
    ];
    const towns = Object.fromEntries(bad.map((item, index) => [String(index), item]));
    expect(readBoundaries(file({ towns }))).to.equal(undefined);
    expect([
      ...readBoundaries(file({ towns: { ...towns, gut: town } }))!.towns.keys(),
    ]).to.deep.equal(['gut']);
  });

  it('S-02: shows an attribution with a dangerous address as text', () => {
    const attribution = { text: 'Amt', url: 'javascript:alert(1)' };
    expect(readBoundaries(file({ attribution }))?.attribution).to.deep.equal({
      text: 'Amt',
      url: undefined,
    });
  });

  it('F-03: refuses grids of no size and anything that is no boundary file, without throwing', () => {
    for (const more of [{ size: [0, 5] }, { size: [1] }, { transform: [0, 0, 0] }, { towns: [] }]) {
      expect(readBoundaries(file(more))).to.equal(undefined);
    }
    const anyJson = hostileJson(['size', 'transform', 'towns', 'path', 'box', 'label']);
    fc.assert(
      fc.property(
        anyJson,
        fc.constantFrom('size', 'transform', 'towns', 'attribution'),
        (value, key) => {
          readBoundaries(value);
          readBoundaries(file({ [key]: value }));
          readBoundaries(file({ towns: { x: { ...town, [key]: value }, y: value } }));
        },
      ),
    );
  });
});
