import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { readWorkbook } from '../reading/read-workbook.ts';
import { anyFeed } from '../testing/any-feed.ts';
import { readBook } from '../workbook/read-book.ts';
import { feedAsCsv, feedAsOds, feedAsXlsx } from './write-workbook.ts';

const feedAt = (path: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../../feed/fixtures/${path}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

/** What a feed becomes on its way through a workbook of each kind. */
const ways = {
  xlsx: async (feed: unknown) => [await readBook(await feedAsXlsx(feed, () => 1), 'lippe.xlsx')],
  ods: async (feed: unknown) => [await readBook(await feedAsOds(feed), 'lippe.ods')],
  csv: (feed: unknown) =>
    Promise.all(
      [...feedAsCsv(feed)].map(([name, text]) => readBook(new TextEncoder().encode(text), name)),
    ),
};

/** What is reckoned when a feed is published, so that no sheet holds it. */
const MADE = ['counts', 'parts'];

const kept = (feed: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(feed).filter(([name]) => !MADE.includes(name)));

for (const [kind, books] of Object.entries(ways)) {
  describe(`E-02: through ${kind}`, () => {
    test.each([
      'lippe/strategy',
      'valid/all-fields',
      'valid/several-languages',
      'valid/soft-hyphens',
      'valid/fuzzy-dates',
    ])('a feed and its workbook hold the same: %s', async (path) => {
      const feed = feedAt(path);
      const { feed: back, messages } = readWorkbook(await books(feed));
      assert.deepEqual(back, kept(feed));
      assert.deepEqual(
        messages.filter((message) => message.kind === 'refused'),
        [],
      );
    });

    test('any feed and its workbook hold the same', async () => {
      await fc.assert(
        fc.asyncProperty(anyFeed(), async (feed) => {
          const { feed: back } = readWorkbook(await books(feed));
          assert.deepEqual(back, kept(feed));
        }),
        { numRuns: 60 },
      );
    });
  });
}
