import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { publishedFiles } from '../publishing/published-files.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import { editedFile, sampleFeed, type Edit } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';
import { checkFiles } from './check-files.ts';
import { download, type WantedFile } from './downloads.ts';
import type { DroppedFile } from './dropped-files.ts';

const NOW = new Date(Date.UTC(2026, 11, 1, 10));

const boundaries = readFileSync(
  new URL('../../../feed/fixtures/lippe/boundaries.json', import.meta.url),
);

const file = (name: string, content: string | object | Uint8Array): DroppedFile => ({
  name,
  bytes:
    content instanceof Uint8Array
      ? new Uint8Array(content)
      : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

const check = (...files: DroppedFile[]) => checkFiles(files, NOW);

const older = (feed = sampleFeed()) => ({ ...feed, generatedAt: '2020-01-01T00:00:00Z' });

/** Slips of several kinds in one workbook. */
const slips: Edit = (sheet) => {
  sheet('Maßnahmen').set('Status', 3, 'laufend');
  sheet('Maßnahmen').set('Ende geplant', 4, '31.02.2026');
  sheet('Maßnahmen').set('Handlungsfelder', 5, 'Raumfahrt');
  sheet('Beteiligung').set('Kommune', 3, 'Bad Salzufeln');
  sheet('Kommunen').set('Link', 2, 'www.augustdorf.de');
};

it('E-01: tells of a workbook just what the command tells, by file, sheet and cell', async () => {
  const bytes = await editedFile(slips);
  const { messages } = await check(file('kreis.xlsx', bytes));
  const told = readWorkbook([await readBook(bytes, 'kreis.xlsx')]).messages;
  expect(told.length).toBeGreaterThan(4);
  const inOrder = (list: typeof told) => list.map((message) => JSON.stringify(message)).sort();
  expect(inOrder(messages)).toEqual(inOrder(told));
});

it('shows and publishes nothing of what has to be mended', async () => {
  const checked = await check(file('kreis.xlsx', await editedFile(slips)));
  expect(checked.isFine).toBe(false);
  expect(checked.feed).toBeUndefined();
});

it('takes a feed beside workbooks for the published one, and tells what changes', async () => {
  const bytes = await editedFile((sheet) => sheet('Maßnahmen').set('Status', 3, 'abgeschlossen'));
  const checked = await check(file('neu.xlsx', bytes), file('strategy.json', sampleFeed()));
  expect([...checked.roles]).toEqual([
    ['neu.xlsx', 'workbook'],
    ['strategy.json', 'previous'],
  ]);
  expect(checked.difference?.map(({ kind, sheet }) => [kind, sheet])).toEqual([
    ['changed', 'Maßnahmen'],
  ]);
  expect(checked.feed?.['revision']).toBe('2026-12-01.1');
});

it('looks at the newer of two feeds and compares it with the older one, in whatever order', async () => {
  const files = [file('a.json', older()), file('b.json', sampleFeed())];
  for (const order of [files, [...files].reverse()]) {
    const { roles, difference } = await check(...order);
    expect([roles.get('a.json'), roles.get('b.json')]).toEqual(['previous', 'feed']);
    expect(difference).toEqual([]);
  }
});

it('keeps the revision of a feed that it only looks at', async () => {
  const { feed } = await check(file('strategy.json', sampleFeed()));
  expect(feed).toEqual(sampleFeed());
});

it.each([
  ['what is no JSON', 'feed.json', '{"schema": "1.1", ', 'feed-truncated'],
  ['another JSON file', 'package.json', { name: 'x' }, 'unknown-file'],
  ['a list', 'liste.json', [1, 2], 'unknown-file'],
  ['the core of a feed in parts', 'strategy.json', { schema: '1.1', parts: {} }, 'feed-in-parts'],
  ['a picture', 'karte.png', new Uint8Array([137, 80, 78, 71, 0, 1]), 'not-a-workbook'],
])('E-07: refuses %s by its name, and reads the others', async (_, name, content, code) => {
  const { messages, roles } = await check(
    file(name, content),
    file('kreis.xlsx', await feedAsXlsx(sampleFeed())),
  );
  expect(messages).toMatchObject([{ kind: 'refused', file: name, code }]);
  expect([roles.get(name), roles.get('kreis.xlsx')]).toEqual(['refused', 'workbook']);
});

it('asks for one of three feeds to be taken away', async () => {
  const { messages } = await check(
    file('a.json', older()),
    file('b.json', sampleFeed()),
    file('c.json', older()),
  );
  expect(messages.map(({ code, file: name }) => [code, name])).toEqual([
    ['too-many-feeds', 'c.json'],
  ]);
});

it('is not done with boundaries alone', async () => {
  const checked = await check(file('boundaries.json', boundaries));
  expect(checked).toMatchObject({ isFine: false, messages: [] });
  expect(checked.roles.get('boundaries.json')).toBe('boundaries');
});

it('packs the feed, the same in parts, and the boundaries that it names', async () => {
  const checked = await check(
    file('kreis.xlsx', await feedAsXlsx(sampleFeed())),
    file('umrisse.json', boundaries),
  );
  const { name, bytes } = await download({ kind: 'feed' }, checked);
  expect(name).toBe('feed-2026-12-01.1.zip');
  const { 'boundaries.json': packed, ...files } = unzipSync(bytes);
  expect(packed).toEqual(new Uint8Array(boundaries));
  const texts = Object.entries(files).map(([path, content]) => [path, strFromU8(content)] as const);
  expect(new Map(texts)).toEqual(publishedFiles(checked.feed ?? {}, true));
});

it('gives workbooks that give the same feed again', async () => {
  const checked = await check(file('strategy.json', sampleFeed()));
  const save = async (wanted: WantedFile) => {
    const { name, bytes } = await download(wanted, checked);
    return file(name, bytes);
  };
  const again = await check(await save({ kind: 'workbook' }), file('alt.json', sampleFeed()));
  expect(again.messages).toEqual([]);
  expect(again.difference).toEqual([]);
  const withTown = await check(
    await save({ kind: 'workbook' }),
    await save({ kind: 'town-workbook', town: 'lemgo' }),
    file('alt.json', sampleFeed()),
  );
  expect(withTown.roles.get('lemgo.xlsx')).toBe('overlay');
  expect(withTown.towns.filter(({ hasBook }) => hasBook).map(({ id }) => id)).toEqual(['lemgo']);
  expect(withTown.difference).toEqual([]);
});

it('has a workbook to begin with that needs no mending', async () => {
  const { name, bytes } = await download({ kind: 'template' });
  expect((await check(file(name, bytes))).messages).toEqual([]);
});
