import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import { PHASES } from '../../generated/phases.ts';
import { facetCounts, phaseCounts } from '../filter/matching.ts';
import { phaseRows, type RowFacet } from './phase-rows.ts';
import { honestPercent } from './shared-progress.ts';

const file = new URL('../../../fixtures/lippe/strategy.json', import.meta.url);
const { strategy } = parseStrategy(JSON.parse(readFileSync(file, 'utf8')));
assert.ok(strategy);

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
const filters = fc.record({
  text: fc.constantFrom('', 'digital', 'ein'),
  actionField: some(ids(strategy.actionFields)),
  goal: some(ids(strategy.goals)),
  phase: fc.subarray([...PHASES], { maxLength: 3 }),
  municipality: fc.option(fc.constantFrom(...ids(strategy.municipalities)), { nil: undefined }),
});
const facets = fc.constantFrom<RowFacet>('actionField', 'goal', 'municipality');

test('A-02: each row adds up to what every other widget counts for it', () => {
  fc.assert(
    fc.property(filters, facets, (filter, facet) => {
      const counts = facetCounts(strategy, filter, facet);
      for (const { id, counts: row } of phaseRows(strategy, filter, facet)) {
        if (id) assert.equal(row.total, counts.get(id) ?? 0, `${facet} ${id}`);
      }
    }),
  );
});

test('no measure that the filter leaves is missing from the rows', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom<RowFacet>('actionField', 'goal'), (filter, facet) => {
      const { total, byPhase } = phaseCounts(strategy, filter);
      const rows = phaseRows(strategy, filter, facet);
      const sum = (read: (row: (typeof rows)[number]) => number) =>
        rows.reduce((all, row) => all + read(row), 0);
      // A chosen field leaves its own row alone, the others may count a measure several times.
      assert.ok(sum(({ counts }) => counts.total) >= total);
      for (const [phase, count] of byPhase) {
        assert.ok(sum(({ counts }) => counts.byPhase.get(phase) ?? 0) >= count, phase);
      }
    }),
  );
});

test('rows come in the strategy’s order, towns by name, those without a place last', () => {
  const fields = phaseRows(strategy, {}, 'actionField').map(({ id }) => id);
  assert.equal(fields[0], 'verwaltung');
  const rows = phaseRows(strategy, {}, 'municipality').map(({ id }) => id);
  assert.deepEqual(rows.slice(0, 2), ['augustdorf', 'bad-salzuflen']);
  assert.deepEqual(rows.slice(-2), ['kreis-lippe', '']);
  const lone = { ...strategy, participations: [] };
  assert.equal(phaseRows(lone, {}, 'municipality').at(-1)?.id, '');
});

test('fields stand by their number, those without one behind them as the feed has them', () => {
  const actionFields = [
    { id: 'ohne' },
    { id: 'zwei', order: 2 },
    { id: 'auch-ohne' },
    { id: 'eins', order: 1 },
  ].map((field) => ({ ...strategy.actionFields[0]!, order: undefined, ...field }));
  const measures = [{ ...strategy.measures[0]!, actionFields: [] }];
  const rows = phaseRows({ ...strategy, actionFields, measures }, {}, 'actionField');
  assert.deepEqual(
    rows.map(({ id, counts }) => [id, counts.total]),
    [
      ['eins', 0],
      ['zwei', 0],
      ['ohne', 0],
      ['auch-ohne', 0],
      ['', 1],
    ],
  );
});

test('T-05: a mean reaches 0 or 100 per cent only where it is', () => {
  for (const [value, shown] of [
    [0, 0],
    [0.04, 0.1],
    [0.25, 0.25],
    [49.6, 50],
    [99.4, 99.4],
    [99.6, 99.6],
    [99.99, 99.9],
    [100, 100],
  ] as const)
    assert.equal(honestPercent(value), shown);
});
