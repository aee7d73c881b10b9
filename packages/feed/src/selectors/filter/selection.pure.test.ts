import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { parseStrategy } from '../../parse/strategy.ts';
import { PHASES } from '../../generated/phases.ts';
import { facetCounts, liftedCount, measuresMatching, phaseCounts } from './matching.ts';
import type { Facet, MeasureFilter } from './measure-filter.ts';
import { isShownIn, phaseOf } from '../towns/participation.ts';

const file = new URL('../../../fixtures/lippe/strategy.json', import.meta.url);
const { strategy } = parseStrategy(JSON.parse(readFileSync(file, 'utf8')));
assert.ok(strategy);

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const some = <T>(values: readonly T[]) =>
  fc.subarray([...values], { maxLength: Math.min(values.length, 3) });
const values = {
  actionField: ids(strategy.actionFields),
  goal: ids(strategy.goals),
  value: ids(strategy.values),
  phase: PHASES,
  municipality: ids(strategy.municipalities),
};
const filters: fc.Arbitrary<MeasureFilter> = fc.record(
  {
    text: fc.constantFrom('', ' ', 'digital', 'ein'),
    actionField: some(values.actionField),
    goal: some(values.goal),
    value: some(values.value),
    phase: some(values.phase),
    municipality: fc.option(fc.constantFrom(...values.municipality), { nil: undefined }),
    kind: some(['measure', 'project'] as const),
    lighthouse: fc.boolean(),
  },
  { requiredKeys: [] },
);

const overlap = (wanted: readonly string[] | undefined, present: readonly string[]) =>
  !wanted?.length || present.some((id) => wanted.includes(id));

test('a measure is shown where it meets every part of the filter, and only there', () => {
  fc.assert(
    fc.property(filters, ({ text: _text, ...filter }) => {
      const { municipality: town = '' } = filter;
      const expected = strategy.measures.filter(
        (measure) =>
          overlap(filter.actionField, measure.actionFields) &&
          overlap(filter.goal, measure.goals) &&
          overlap(filter.value, measure.values) &&
          overlap(filter.kind, [measure.kind]) &&
          overlap(filter.phase, [phaseOf(strategy, measure, town)]) &&
          (!filter.lighthouse || measure.lighthouse) &&
          (!town || isShownIn(strategy, measure, town)),
      );
      const shown = measuresMatching(strategy, filter);
      assert.deepEqual(new Set(ids(shown)), new Set(ids(expected)));
      assert.equal(shown.length, expected.length);
    }),
  );
});

test('every number of a facet is what choosing its value gives', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      for (const [facet, all] of Object.entries(values) as [Facet, string[]][]) {
        const counts = facetCounts(strategy, filter, facet);
        for (const value of all) {
          const chosen = { ...filter, [facet]: facet === 'municipality' ? value : [value] };
          const expected: number = measuresMatching(strategy, chosen).length;
          assert.equal(counts.get(value) ?? 0, expected, `${facet} ${value}`);
        }
        if (facet === 'municipality') continue;
        const without: number = measuresMatching(strategy, { ...filter, [facet]: [] }).length;
        assert.equal(liftedCount(strategy, filter, facet), without, facet);
      }
    }),
  );
});

test('phases add up to the measures shown', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const { total, byPhase } = phaseCounts(strategy, filter);
      assert.equal(total, measuresMatching(strategy, filter).length);
      assert.equal(
        [...byPhase.values()].reduce((sum, number) => sum + number, 0),
        total,
      );
    }),
  );
});
