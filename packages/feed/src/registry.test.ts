import { expect } from '@open-wc/testing';
import { registry } from './registry.ts';

describe('registry', () => {
  it('S-08: is the same for everybody on the page and adds no other global name', () => {
    const names = Object.keys(globalThis);
    expect(registry()).to.equal(registry());
    expect(Object.keys(globalThis)).to.deep.equal(names);
    const symbol = Symbol.for('strategy-widgets/1');
    expect(Object.getOwnPropertyDescriptor(globalThis, symbol)).to.include({
      enumerable: false,
      writable: false,
    });
    expect((globalThis as Record<symbol, unknown>)[symbol]).to.equal(registry());
  });

  it('holds plain maps', () => {
    const { feeds, pages, started, reported } = registry();
    expect([feeds, pages, started].every((map) => map instanceof Map)).to.equal(true);
    expect(reported).to.be.instanceOf(Set);
  });
});
