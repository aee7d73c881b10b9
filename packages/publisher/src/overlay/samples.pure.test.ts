import { readdirSync, readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '@strategy-widgets/feed';
import { differenceLines } from '../commands/answer.ts';
import { published } from '../publishing/revision.ts';
import { feedDifference } from '../difference/feed-difference.ts';
import { fieldAt } from '../reading/fields.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import { EditedSheet } from '../testing/edited-workbook.ts';
import { validateFeed } from '../validate/validate-feed.ts';
import type { Book } from '../workbook/book.ts';
import { readBook } from '../workbook/read-book.ts';
import { isOverlay } from './read-overlay.ts';

type Item = Readonly<Record<string, unknown>>;
type Change = (file: string, book: XLSX.WorkBook) => void;

const fixtures = new URL('../../fixtures/', import.meta.url);

const committed = (region: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(
      new URL(`../../../feed/fixtures/${region}/strategy.json`, import.meta.url),
      'utf8',
    ),
  ) as Record<string, unknown>;

/** The workbooks of a region, in the order in which `npm run fixtures` names them. */
function workbooksOf(region: string, change?: Change): Promise<Book[]> {
  const folder = new URL(`${region}/`, fixtures);
  const files = readdirSync(folder).filter((name) => /^[^.~].*\.xlsx$/.test(name));
  return Promise.all(
    files.sort().map((file) => {
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
      if (!change) return readBook(bytes, file);
      const book = XLSX.read(bytes, { cellNF: true });
      change(file, book);
      const changed = XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
      return readBook(new Uint8Array(changed), file);
    }),
  );
}

const REBUILD =
  'The committed feed says other than its workbooks. Where they are right: npm run fixtures';

const items = (feed: unknown, field: string) => (fieldAt(feed, field) ?? []) as Item[];

/** All by which others refer to entries of a feed. */
const idsOf = (feed: unknown): string[] =>
  [
    ...['measures', 'values', 'organizations', 'needs'].flatMap((field) =>
      items(feed, field).map(({ id }) => `${field} ${String(id)}`),
    ),
    ...items(feed, 'participations').map(
      ({ measure, municipality }) => `${String(measure)} in ${String(municipality)}`,
    ),
  ].sort();

describe.each([
  { region: 'lippe', towns: ['detmold', 'kalletal', 'lemgo'] },
  { region: 'suedwestfalen', towns: ['olpe', 'soest'] },
])('the sample feed of $region', ({ region, towns }) => {
  it('is what its workbooks give', async () => {
    const before = committed(region);
    const { feed, messages, towns: read } = readWorkbook(await workbooksOf(region), before);
    expect(messages).toEqual([]);
    expect(read).toEqual(towns);
    expect(differenceLines(feedDifference(before, feed)), REBUILD).toEqual([]);
    expect(published(feed, before, feedDifference(before, feed), new Date(0)), REBUILD).toEqual(
      before,
    );
  });

  it('has no problem', () => {
    const feed = committed(region);
    expect(validateFeed(feed)).toEqual([]);
    expect(parseStrategy(feed).problems).toEqual([]);
  });

  it('has from each town what the workbook of the region does not say', async () => {
    const books = await workbooksOf(region);
    const core = readWorkbook(books.filter((book) => !isOverlay(book))).feed;
    const whole = committed(region);
    const own = (field: string, isOwn: (item: Item) => boolean) =>
      items(whole, field).filter(isOwn).length - items(core, field).filter(isOwn).length;
    for (const town of towns) {
      expect(own('participations', (part) => part['municipality'] === town)).toBeGreaterThan(0);
      expect(own('measures', ({ owner }) => owner === town)).toBeGreaterThan(0);
      expect(own('vision/local', ({ municipality }) => municipality === town)).toBe(1);
    }
    expect(own('participations', ({ override }) => override !== undefined)).toBeGreaterThan(1);
    expect(own('participations', ({ role }) => role === 'lead')).toBeGreaterThan(0);
    // Values to which shared entries refer stand in both workbooks.
    const values = books.flatMap(({ sheets }) =>
      sheets.filter(({ name }) => name === 'Eigene Werte').flatMap(({ rows }) => rows.slice(1)),
    );
    expect(values.flat().filter((value) => value !== undefined && value !== '')).not.toEqual([]);
  });

  it('E-04: has the ids that stand in its workbooks, whoever reads them first', async () => {
    const { feed } = readWorkbook((await workbooksOf(region)).reverse());
    expect(idsOf(feed)).toEqual(idsOf(committed(region)));
  });

  it('E-04: keeps all ids when measures are renamed and their rows change places', async () => {
    const { feed, messages } = readWorkbook(
      await workbooksOf(region, (_file, book) => {
        const cells = book.Sheets['Maßnahmen'];
        if (!cells) return;
        const sheet = new EditedSheet(cells);
        const last = sheet.next - 1;
        sheet.copy(2, last + 1);
        sheet.copy(last, 2);
        sheet.copy(last + 1, last);
        sheet.clear(last + 1);
        for (let row = 2; row <= last; row++) sheet.set('Titel', row, `Neuer Titel ${String(row)}`);
      }),
      committed(region),
    );
    expect(messages.filter(({ kind }) => kind === 'refused')).toEqual([]);
    expect(idsOf(feed)).toEqual(idsOf(committed(region)));
  });
});
