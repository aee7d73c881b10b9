import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import { confirmationCounts, confirmationOf } from './confirmation.ts';
import { mayBeRemarked, publicationOf } from './publication.ts';

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

it('takes the later of a confirmation and a change, and in a town its own confirmation', () => {
  const participations = [
    { measure: 'a', municipality: 'lemgo', confirmedAt: '2026-11' },
    { measure: 'a', municipality: 'detmold', confirmedAt: '2021' },
  ];
  const status = { confirmedAt: '2024-Q1' };
  const { strategy, a } = read({ participations }, { status });
  expect(confirmationOf(strategy, a, '', NOW).asOf).to.equal('2024-Q1');
  expect(confirmationOf(strategy, a, 'lemgo', NOW)).to.deep.equal({ asOf: '2026-11' });
  expect(confirmationOf(strategy, a, 'detmold', NOW)).to.deep.equal({
    asOf: '2021',
    remark: 'unconfirmed',
  });
  expect(confirmationOf(strategy, a, 'luegde', NOW).asOf).to.equal('2024-Q1');
});

it('never leaves out what is to be remarked where it looks at dates as texts', () => {
  const dates = fc.constantFrom(
    ...['2019', '2026', '2027', '2026-H2', '2026-Q4', '2026-11', '2026-11-28', '2026-11-30'],
    ...['2026-11-30T01:00:00+14:00', '2026-11-29T23:00:00-10:00', '2026-10-29T23:00:00-10:00'],
  );
  const some = fc.option(dates, { nil: undefined });
  fc.assert(
    fc.property(some, some, some, some, (generatedAt, updatedAt, confirmedAt, local) => {
      const { strategy, a } = read(
        {
          generatedAt,
          participations: [{ measure: 'a', municipality: 'lemgo', confirmedAt: local }],
        },
        { updatedAt, status: { phase: 'planned', confirmedAt } },
      );
      const remarks = [
        publicationOf(strategy, NOW),
        confirmationOf(strategy, a, '', NOW),
        confirmationOf(strategy, a, 'lemgo', NOW),
      ].filter(({ remark }) => remark);
      if (remarks.length) assert.ok(mayBeRemarked(strategy, NOW));
    }),
  );
});

it('needs no words for a feed that was looked at in time', () => {
  const { strategy } = read({ generatedAt: '2026-11-20T08:00:00Z' }, { updatedAt: '2026-11-10' });
  expect(mayBeRemarked(strategy, NOW)).to.equal(false);
});
