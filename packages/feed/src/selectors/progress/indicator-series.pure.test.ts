import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import type { Indicator, Municipality } from '../../generated/types.ts';
import { parseStrategy } from '../../parse/strategy.ts';
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
  referenceLines: [],
  observations: [],
  goals: [],
  actionFields: [],
  sample: false,
  ...more,
});
const verdict = (more: Partial<Indicator>) => indicatorSeries(indicator(more)).verdict;

const fromForty = { baseline: reading('2020', 40), targets: [reading('2030', 100)] };
const still = { baseline: reading('2020', 1), targets: [reading('2030', 0)] };
const path = { baseline: reading('2020', 0), targets: [reading('2030', 100)] };

test('F-10: a verdict is said only where direction, baseline and target allow it', () => {
  const cases: [string | undefined, Partial<Indicator>][] = [
    ['onCourse', { ...path, observations: [seen('2025', 50)] }],
    ['behind', { ...path, observations: [seen('2025', 49)] }],
    ['early', { ...path, observations: [seen('2025', 120)] }],
    ['reached', { ...path, observations: [seen('2030', 120)] }],
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
    // A verdict wants both a direction and a baseline.
    [undefined, { targets: [reading('2025', 0)], observations: [seen('2025', 0)] }],
    [undefined, { ...path, direction: undefined, observations: [seen('2030', 120)] }],
    [undefined, { ...path, direction: undefined, observations: [seen('2025', 50)] }],
    [
      undefined,
      {
        direction: undefined,
        baseline: reading('2020', 20),
        targets: [reading('2030', 10)],
        observations: [seen('2030', 5)],
      },
    ],
    // A year is not over before its end, and what is counted for all of it may be in time.
    ['behind', { ...path, observations: [seen('2030-Q3', 90)] }],
    [undefined, { ...path, targets: [reading('2030-06', 100)], observations: [seen('2030', 99)] }],
    [
      'missed',
      { ...path, targets: [reading('2030-06', 100)], observations: [seen('2030-07', 99)] },
    ],
    ['reached', { ...path, observations: [seen('2030-Q3', 100)] }],
    ['behind', { ...path, observations: [seen('2030', 99)] }],
    ['onCourse', { ...fromForty, observations: [seen('2025', 70)] }],
    ['behind', { ...fromForty, observations: [seen('2025', 69)] }],
    ['onCourse', { ...fromForty, observations: [seen('2020', 40)] }],
    [undefined, { ...fromForty, observations: [seen('2019', 40)] }],
    ['early', { ...fromForty, targets: [reading('2030', 40)], observations: [seen('2025', 40)] }],
    ['early', { direction: 'down', ...still, observations: [seen('2025', 0)] }],
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

test('F-10: each value is measured by the next target, on the way from the one before', () => {
  const targets = [reading('2030', 100), reading('2025', 80)];
  const at = (date: string, value: number) =>
    indicatorSeries(indicator({ ...path, targets, observations: [seen(date, value)] }));
  const cases: [string, number, string, string][] = [
    ['2022', 32, '2025', 'onCourse'],
    ['2025', 80, '2025', 'reached'],
    ['2027', 88, '2030', 'onCourse'],
    ['2027', 87, '2030', 'behind'],
    ['2031', 99, '2030', 'missed'],
  ];
  for (const [date, value, year, expected] of cases) {
    const { target, verdict: said } = at(date, value);
    assert.deepEqual([target?.date, said], [year, expected], date);
  }
  assert.deepEqual(
    at('2022', 1).path.map(({ x, y, kind }) => [x, y, kind]),
    [
      [2020, 0, 'measured'],
      [2025, 80, 'measured'],
      [2030, 100, 'measured'],
    ],
  );
  assert.deepEqual(indicatorSeries(indicator({ baseline: path.baseline })).path, []);
});

test('a gap is what is long for this series: five years are usual where every step is as long', () => {
  const years = ['2000', '2005', '2010', '2020', '2025'];
  const { line } = indicatorSeries(
    indicator({ observations: years.map((date) => ({ ...seen(date, 1), kind: 'provisional' })) }),
  );
  assert.deepEqual(
    line.map(({ x, y }) => [x, y]),
    [
      [2000, 1],
      [2005, 1],
      [2010, 1],
      [2015, undefined],
      [2020, 1],
      [2025, 1],
    ],
  );
  assert.ok(line.every(({ kind }) => kind === 'provisional'));
});

test('a town sees its own series and is not judged by the baseline of all', () => {
  const lemgo = { id: 'lemgo', name: 'Lemgo', kind: 'town', sample: false } as Municipality;
  const both = indicator({ ...path, observations: [seen('2025', 50), seen('2025', 10, 'Lemgo')] });
  assert.equal(indicatorSeries(both, lemgo).last?.value, 10);
  assert.equal(indicatorSeries(both, lemgo).verdict, undefined);
  assert.deepEqual(indicatorSeries(both, lemgo).path, [{ x: 2030, y: 100, kind: 'measured' }]);
  assert.equal(indicatorSeries(both).last?.value, 50);
  const byId = indicator({ observations: [seen('2025', 50), seen('2025', 10, 'lemgo')] });
  assert.equal(indicatorSeries(byId, lemgo).last?.value, 10);
  assert.equal(
    indicatorSeries(
      indicator({ observations: [seen('2025', 7), seen('2026', 9, 'Detmold')] }),
      lemgo,
    ).last?.value,
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

test('T-05: what is met before its time names the last target that is met', () => {
  const { strategy } = parseStrategy(
    JSON.parse(
      readFileSync(new URL('../../../fixtures/cases/verdicts.json', import.meta.url), 'utf8'),
    ),
  );
  const [waiting, online] = strategy?.indicators ?? [];
  assert.ok(waiting && online);
  assert.equal(waiting.direction, undefined);
  assert.equal(indicatorSeries(waiting).verdict, undefined);
  assert.equal(indicatorSeries(waiting).target?.value, 1);
  const said = (value: number) => {
    const observations = [{ ...online.observations[0]!, value }];
    const { verdict: word, target } = indicatorSeries({ ...online, observations });
    return [word, target?.date];
  };
  assert.deepEqual(said(70), ['reached', '2026']);
  assert.deepEqual(said(95), ['early', '2028']);
  assert.deepEqual(said(59), ['behind', '2026']);
});
