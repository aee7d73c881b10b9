import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseStrategy } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { test } from 'vitest';
import { hostileJson, overNetwork, paths, replaceAt } from '@strategy-widgets/feed/testing';
import { validateFeed } from './validate-feed.ts';

const file = new URL('../../../feed/fixtures/valid/all-fields.json', import.meta.url);
const full = JSON.parse(readFileSync(file, 'utf8')) as object;

const all = paths(full).slice(1);

test('F-16: any value at any place of a feed is validated without throwing', () => {
  const place = fc.constantFrom(...all);
  fc.assert(
    fc.property(place, hostileJson(Object.keys(full)), (path, value) => {
      validateFeed(overNetwork(replaceAt(full, path, value)));
    }),
    { numRuns: 500 },
  );
});

test('F-16: schema and parser find the same faults wherever one value was changed', () => {
  const told = (problems: readonly { pointer: string; code: string }[]) =>
    [...new Set(problems.map(({ pointer, code }) => `${code} ${pointer}`))].sort();
  const wrong = fc.constantFrom<unknown>(
    null,
    7,
    -1,
    1.5,
    true,
    'Nein!',
    'x',
    '',
    '2026-13',
    [],
    {},
    ['x'],
    'A &amp; <b>B</b>',
    '<br>',
    'completed',
    100,
    { de: 5 },
    'x'.repeat(30_000),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), wrong, (path, value) => {
      const feed = replaceAt(full, path, value);
      assert.deepEqual(told(parseStrategy(feed).problems), told(validateFeed(feed)));
    }),
    { numRuns: 3000 },
  );
});
