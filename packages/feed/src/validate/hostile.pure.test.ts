import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { hostileJson, overNetwork, paths, replaceAt } from '../testing/hostile-json.ts';
import { validateFeed } from './validate.ts';

const file = new URL('../../fixtures/valid/all-fields.json', import.meta.url);
const full = JSON.parse(readFileSync(file, 'utf8')) as object;

test('F-16: any value at any place of a feed is validated without throwing', () => {
  const place = fc.constantFrom(...paths(full).slice(1));
  fc.assert(
    fc.property(place, hostileJson(Object.keys(full)), (path, value) => {
      validateFeed(overNetwork(replaceAt(full, path, value)));
    }),
    { numRuns: 500 },
  );
});
