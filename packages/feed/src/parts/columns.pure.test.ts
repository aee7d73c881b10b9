import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { hostileJson } from '../testing/hostile-json.ts';
import { decodeColumns, encodeColumns } from './columns.ts';

test('columns give back the rows that were written', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 2 }),
  );
  const row = fc.dictionary(fc.constantFrom('id', 'kind', 'title', 'places'), value);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const names = ['id', 'kind', 'title', 'places'];
      const written: unknown = JSON.parse(JSON.stringify(encodeColumns(rows, names)));
      assert.deepEqual(
        decodeColumns(written),
        rows.map((entry) => ({ ...entry })),
      );
    }),
  );
});

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
