import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeColumns, encodeColumns } from './columns.ts';

void test('columns give back the rows that were written', () => {
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

void test('F-01 S-10: no JSON value as columns does harm', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (columns, rows) => {
      decodeColumns({ columns: { a: columns, __proto__: columns }, rows });
      decodeColumns(columns);
      assert.equal(({} as Record<string, unknown>)['a'], undefined);
    }),
  );
});
