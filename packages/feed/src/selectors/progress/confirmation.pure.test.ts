import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import { confirmationCounts, confirmationOf, publicationOf } from './confirmation.ts';

const file = new URL('../../../fixtures/cases/old.json', import.meta.url);
const raw = JSON.parse(readFileSync(file, 'utf8')) as { measures: object[] };
const read = (change: object = {}, measure: object = {}) => {
  const { strategy } = parseStrategy({
    ...raw,
    ...change,
    measures: [{ ...raw.measures[0], ...measure }],
  });
  assert.ok(strategy);
  return { strategy, a: strategy.measures[0]! };
};
const NOW = Date.UTC(2026, 10, 29);
const DAY = 864e5;

it('T-06: says what nobody confirmed within the interval of review', () => {
  const { strategy, a } = read();
  expect(confirmationOf(strategy, a, '', NOW)).to.deep.equal({
    asOf: '2019-05-01',
    remark: 'unconfirmed',
  });
  expect(publicationOf(strategy, NOW).remark).to.equal('unconfirmed');
  expect(confirmationCounts(strategy, [a], '', NOW)).to.deep.equal({ unconfirmed: 1, future: 0 });
  const silent = read({ reviewIntervalDays: undefined });
  expect(confirmationOf(silent.strategy, silent.a, '', NOW)).to.deep.equal({ asOf: '2019-05-01' });
});

it('F-13: gives an interval its whole days, and a clock a day', () => {
  const { strategy, a } = read();
  const end = Date.UTC(2019, 4, 2) - 1;
  expect(confirmationOf(strategy, a, '', end + 31 * DAY).remark).to.equal(undefined);
  expect(confirmationOf(strategy, a, '', end + 31 * DAY + 1).remark).to.equal('unconfirmed');
});

it('remarks a date that is still to come', () => {
  const { strategy, a } = read({ generatedAt: '2031-01-01' }, { updatedAt: '2030-01-01' });
  expect(confirmationOf(strategy, a, '', NOW)).to.include({ remark: 'future' });
  expect(publicationOf(strategy, NOW)).to.include({ remark: 'future' });
  expect(publicationOf(strategy, Date.UTC(2030, 11, 31)).remark).to.equal(undefined);
});

it('takes the publication where a measure has no date, and says nothing where there is none', () => {
  const { strategy, a } = read({}, { updatedAt: undefined });
  expect(confirmationOf(strategy, a, '', NOW).asOf).to.equal('2020-01-01T08:00:00Z');
  const bare = read({ generatedAt: undefined }, { updatedAt: undefined });
  expect(confirmationOf(bare.strategy, bare.a, '', NOW)).to.deep.equal({});
});
