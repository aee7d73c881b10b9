import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { hostileJson } from '../testing/hostile-json.ts';
import { decodeColumns } from './columns.ts';

const json = hostileJson(['rows', 'columns', 'values', 'dict', 'codes']);

test('F-01 S-10: no JSON value as columns does harm', () => {
  fc.assert(
    fc.property(json, json, (columns, rows) => {
      decodeColumns({ columns: { a: columns, __proto__: columns }, rows });
      decodeColumns(columns);
      decodeColumns({ columns: { a: { dict: [1], codes: [columns] } }, rows: 1 });
      assert.equal(({} as Record<string, unknown>)['a'], undefined);
    }),
    { numRuns: 1000 },
  );
});
