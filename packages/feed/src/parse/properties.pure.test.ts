import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { parseStrategy } from './strategy.ts';
import { parsePart } from '../parts/merge.ts';
import type { Strategy } from '../generated/types.ts';
import {
  hostileJson,
  overNetwork,
  paths,
  prototypeNames,
  replaceAt,
} from '../testing/hostile-json.ts';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
const full = read('valid/all-fields');

const json = hostileJson(Object.keys(full));
const untouched = prototypeNames();

/** What no widget shows as it is. */
const UNSHOWN = ['languages', 'aliases'];

/** Every string that a widget could show. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const shown = Object.entries(value).filter(([key]) => !UNSHOWN.includes(key));
  return shown.flatMap(([, item]) => textsIn(item));
}

function assertSound(strategy: Strategy) {
  for (const text of textsIn(strategy)) {
    assert.doesNotMatch(text, /^\s*(undefined|null|NaN|\[object Object\])?\s*$/);
    assert.doesNotMatch(text, /(?![\n\t])\p{Cc}/u);
  }
  const ids = new Set(strategy.measures.map(({ id }) => id));
  assert.equal(ids.size, strategy.measures.length);
  for (const { measure } of strategy.participations) assert.ok(ids.has(measure));
  for (const { parent, related } of strategy.measures) {
    assert.ok(parent === undefined || ids.has(parent));
    for (const { measure } of related) assert.ok(ids.has(measure));
  }
}

test('F-01 S-10: any JSON value is read without throwing, and no prototype changes', () => {
  fc.assert(
    fc.property(json, (value) => {
      const { strategy, fatal, problems } = parseStrategy(overNetwork(value));
      assert.ok(strategy ?? fatal);
      assert.equal(
        problems.some(({ severity }) => severity === 'fatal'),
        Boolean(fatal),
      );
      assert.equal(prototypeNames(), untouched);
    }),
    { numRuns: 1000 },
  );
});

const all = paths(full).slice(1);

test('F-03 F-10 F-14: any value at any place of a feed gives a sound strategy or a fatal problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), json, (path, value) => {
      const { strategy, fatal } = parseStrategy(overNetwork(replaceAt(full, path, value)));
      if (strategy) assertSound(strategy);
      else assert.ok(fatal);
    }),
    { numRuns: 3000 },
  );
});

test('reading what was read changes nothing', () => {
  const { strategy } = parseStrategy(full);
  const plain = JSON.parse(
    JSON.stringify(strategy, (_key, value: unknown) =>
      value instanceof Map ? (Object.fromEntries(value) as unknown) : value,
    ),
  ) as unknown;
  const again = parseStrategy(plain);
  assert.deepEqual(again.problems, []);
  assert.deepEqual(again.strategy, strategy);
});

test('F-01 S-10: any JSON value as a part leaves a sound strategy', () => {
  const { strategy } = parseStrategy(full);
  assert.ok(strategy);
  const name = fc.constantFrom(
    'measures' as const,
    'history' as const,
    'details' as const,
    'indicators' as const,
  );
  fc.assert(
    fc.property(
      name,
      fc.dictionary(
        fc.constantFrom('measures', 'participations', 'indicators', 'rows', 'columns'),
        json,
      ),
      (part, value) => {
        const result = parsePart(part, overNetwork(value), strategy);
        if (result.strategy) assertSound(result.strategy);
        assert.equal(prototypeNames(), untouched);
      },
    ),
    { numRuns: 500 },
  );
});

test('F-01: nesting of 5,000 levels is no trouble where the format has none', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 5000; level++) deep = { de: [deep] };
  const { strategy, problems } = parseStrategy({
    ...read('valid/minimal'),
    summary: deep,
    measures: [deep],
  });
  assert.ok(strategy);
  assert.ok(problems.length > 0);
});

test('F-07: 30,000 measures are cut to 20,000 with a notice', () => {
  const measures = Array.from({ length: 30_000 }, (_, index) => ({ id: `m${index}`, title: 'M' }));
  const { strategy, problems } = parseStrategy({ ...read('valid/minimal'), measures });
  assert.equal(strategy?.measures.length, 20_000);
  assert.deepEqual(problems, [
    { pointer: '/measures', code: 'too-many-items', severity: 'warning', detail: '30000' },
  ]);
});
