import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Indicator, Municipality } from '../generated/types.ts';
import { indicatorSeries } from './indicator-series.ts';

const reading = (date: string, value: number) => ({ date, value });
const seen = (date: string, value: number, series?: string) => ({
  date,
  value,
  kind: 'measured' as const,
  series,
});
const indicator = (more: Partial<Indicator>): Indicator => ({
  id: 'x',
  title: 'X',
  direction: 'up',
  targets: [],
  observations: [],
  goals: [],
  actionFields: [],
  sample: false,
  ...more,
});
const verdict = (more: Partial<Indicator>) => indicatorSeries(indicator(more)).verdict;

const path = { baseline: reading('2020', 0), targets: [reading('2030', 100)] };

test('F-10: a verdict is said only where direction, baseline and target allow it', () => {
  const cases: [string | undefined, Partial<Indicator>][] = [
    ['onCourse', { ...path, observations: [seen('2025', 50)] }],
    ['behind', { ...path, observations: [seen('2025', 49)] }],
    ['reached', { ...path, observations: [seen('2025', 120)] }],
    ['missed', { ...path, observations: [seen('2031', 99)] }],
    ['behind', { ...path, observations: [seen('2025', -5)] }],
    [undefined, { ...path, direction: 'hold', observations: [seen('2025', 50)] }],
    [undefined, { targets: path.targets, observations: [seen('2025', 50)] }],
    [undefined, { baseline: path.baseline, observations: [seen('2025', 50)] }],
    [undefined, path],
    [undefined, { ...path, direction: 'down', observations: [seen('2025', 50)] }],
    [
      'onCourse',
      {
        direction: 'down',
        baseline: reading('2020', 20),
        targets: [reading('2030', 10)],
        observations: [seen('2025', 14)],
      },
    ],
    ['reached', { targets: [reading('2025', 0)], observations: [seen('2025', 0)] }],
  ];
  for (const [expected, more] of cases) assert.equal(verdict(more), expected, JSON.stringify(more));
});

test('a missing period breaks the line, close readings do not', () => {
  const { line } = indicatorSeries(
    indicator({
      observations: [seen('2024', 3), seen('2020', 1), seen('2021', 2), seen('2024-07', 4)],
    }),
  );
  assert.deepEqual(
    line.map(({ y }) => y),
    [1, 2, undefined, 3, 4],
  );
});

test('a town sees its own series and is not judged by the baseline of all', () => {
  const lemgo: Municipality = { id: 'lemgo', name: 'Lemgo', kind: 'town', sample: false };
  const both = indicator({ ...path, observations: [seen('2025', 50), seen('2025', 10, 'Lemgo')] });
  assert.equal(indicatorSeries(both, lemgo).last?.value, 10);
  assert.equal(indicatorSeries(both, lemgo).verdict, undefined);
  assert.equal(indicatorSeries(both).last?.value, 50);
  assert.equal(
    indicatorSeries(indicator({ observations: [seen('2025', 7)] }), lemgo).last?.value,
    7,
  );
});

test('F-14: what is no date or no number is left out', () => {
  const { observations } = indicatorSeries(
    indicator({ observations: [seen('bald', 1), seen('2024', NaN), seen('2025', 2)] }),
  );
  assert.equal(observations.length, 1);
});

test('a forecast is never the last value', () => {
  const { last } = indicatorSeries(
    indicator({ observations: [seen('2025', 1), { ...reading('2027', 9), kind: 'forecast' }] }),
  );
  assert.equal(last?.value, 1);
});
