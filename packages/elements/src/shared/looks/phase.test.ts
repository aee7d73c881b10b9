import { expect } from '@open-wc/testing';
import { since } from './phase.ts';

describe('since', () => {
  it('tells what began from what is still to come', () => {
    expect(since('2024-05', 'de')).to.equal('seit Mai 2024');
    expect(since('2199-Q1', 'de')).to.equal('ab 1. Quartal 2199');
  });

  it('F-09: says nothing without a date', () => {
    expect(since(undefined, 'de')).to.equal('');
    expect(since('2026-13', 'de')).to.equal('');
  });
});
