import assert from 'node:assert/strict';
import { decodeColumns } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { test } from 'vitest';
import { encodeColumns } from './part-file.ts';

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
