import { expect, it } from 'vitest';
import { townPages } from '../overlay/town-workbook.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import { splitStrategy } from '../split/split.ts';
import { boundaries, check, dropped, NEED, older } from '../testing/dropped.ts';
import { editedFile, sampleFeed, type Edit } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { writtenXlsx } from '../workbook/write-spreadsheet.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';

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
  const { messages } = await check(dropped('kreis.xlsx', bytes));
  const told = readWorkbook([await readBook(bytes, 'kreis.xlsx')]).messages;
  expect(told.length).toBeGreaterThan(4);
  const inOrder = (list: typeof told) => list.map((message) => JSON.stringify(message)).sort();
  expect(inOrder(messages)).toEqual(inOrder(told));
});

it('shows and publishes nothing of what has to be mended', async () => {
  const checked = await check(dropped('kreis.xlsx', await editedFile(slips)));
  expect(checked.isFine).toBe(false);
  expect(checked.feed).toBeUndefined();
});

it('takes a feed beside workbooks for the published one, and tells what changes', async () => {
  const bytes = await editedFile((sheet) => sheet('Maßnahmen').set('Status', 3, 'abgeschlossen'));
  const checked = await check(dropped('neu.xlsx', bytes), dropped('strategy.json', sampleFeed()));
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
  const files = [dropped('a.json', older()), dropped('b.json', sampleFeed())];
  for (const order of [files, [...files].reverse()]) {
    const { roles, difference } = await check(...order);
    expect([roles.get('a.json'), roles.get('b.json')]).toEqual(['previous', 'feed']);
    expect(difference).toEqual([]);
  }
});

it('keeps the revision of a feed that it only looks at', async () => {
  const { feed } = await check(dropped('strategy.json', sampleFeed()));
  expect(feed).toEqual(sampleFeed());
});

const core = splitStrategy(sampleFeed()).get('strategy.json') ?? '';

it.each([
  ['what is no JSON', 'feed.json', '{"schema": "1.1", ', 'feed-truncated'],
  ['another JSON file', 'package.json', { name: 'x' }, 'unknown-file'],
  ['a list', 'liste.json', [1, 2], 'unknown-file'],
  ['the core of a feed in parts', 'strategy.json', core, 'feed-in-parts'],
  ['a picture', 'karte.png', new Uint8Array([137, 80, 78, 71, 0, 1]), 'not-a-workbook'],
])('E-07: refuses %s by its name, and reads the others', async (_, name, content, code) => {
  const { messages, roles } = await check(
    dropped(name, content),
    dropped('kreis.xlsx', await feedAsXlsx(sampleFeed())),
  );
  expect(messages).toMatchObject([{ kind: 'refused', file: name, code }]);
  expect([roles.get(name), roles.get('kreis.xlsx')]).toEqual(['refused', 'workbook']);
});

it('asks for one of three feeds to be taken away', async () => {
  const { messages } = await check(
    dropped('a.json', older()),
    dropped('b.json', sampleFeed()),
    dropped('c.json', older()),
  );
  expect(messages.map(({ code, file: name }) => [code, name])).toEqual([
    ['too-many-feeds', 'c.json'],
  ]);
});

it('takes outlines and needs for what they are, though they name a licence', async () => {
  const outlines = {
    ...(JSON.parse(boundaries.toString('utf8')) as object),
    licence: 'dl-de/by-2-0',
  };
  const checked = await check(
    dropped('kreis.xlsx', await feedAsXlsx(sampleFeed())),
    dropped('grenzen.json', outlines),
    dropped('needs.json', { licence: 'CC0', needs: [NEED] }),
  );
  expect([...checked.roles.values()]).toEqual(['workbook', 'boundaries', 'needs']);
});

it('says of a town’s broken workbook what is broken, not that the town is gone', async () => {
  const feed = sampleFeed();
  const all = feed['participations'] as { municipality: string }[];
  const rest = all.filter(({ municipality }) => municipality !== 'lemgo');
  const county = await feedAsXlsx({ ...feed, participations: rest });
  const pages = townPages(feed, 'lemgo').map((page) =>
    page.title === 'Beteiligung' ? { ...page, title: 'Beteiligungen' } : page,
  );
  const { messages } = await check(
    dropped('kreis.xlsx', county),
    dropped('lemgo.xlsx', await writtenXlsx(pages)),
    dropped('alt.json', feed),
  );
  expect(messages.map(({ code, file }) => [code, file])).toEqual([['renamed-sheet', 'lemgo.xlsx']]);
});

it('takes one file with boundaries, in whatever encoding, and says so of a second', async () => {
  const text = boundaries.toString('utf8');
  const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const checked = await check(dropped('weit.json', wide), dropped('noch.json', boundaries));
  expect(checked.boundaries?.data).toEqual(JSON.parse(text));
  expect(checked.messages.map(({ code, file: name }) => [code, name])).toEqual([
    ['too-many-boundaries', 'noch.json'],
  ]);
});

it('asks for the workbook where needs come alone', async () => {
  const checked = await check(
    dropped('strategy.json', sampleFeed()),
    dropped('needs.json', { needs: [NEED] }),
  );
  expect(checked.messages.map(({ code }) => code)).toEqual(['needs-alone']);
});

it('asks for the workbook of a town whose states are gone', async () => {
  const feed = sampleFeed();
  const all = feed['participations'] as { municipality: string }[];
  const rest = all.filter(({ municipality }) => municipality !== 'lemgo');
  const county = await feedAsXlsx({ ...feed, participations: rest });
  const { messages } = await check(dropped('kreis.xlsx', county), dropped('alt.json', feed));
  expect(messages.map(({ code }) => code)).toEqual(['town-lost']);
  expect(messages[0]?.words).toContain('Fehlt die Mappe von Lemgo?');
});

it('gives another order of the same entries a revision of its own', async () => {
  const feed = sampleFeed();
  const turned = { ...feed, actionFields: [...(feed['actionFields'] as unknown[])].reverse() };
  const county = dropped('kreis.xlsx', await feedAsXlsx(turned));
  const checked = await check(county, dropped('alt.json', feed));
  expect(checked).toMatchObject({ difference: [], isReordered: true });
  expect(checked.feed?.['revision']).toBe('2026-12-01.1');
});

it.each([
  ['entries that are none', { measures: [null], municipalities: [null, 7] }],
  ['former ids that are none', { measures: [{ id: 'a', aliases: 5 }] }],
  ['lists that are none', { measures: 'x', actionFields: {} }],
])('E-06: compares with a published feed that has %s', async (_, broken) => {
  const county = dropped('kreis.xlsx', await feedAsXlsx(sampleFeed()));
  const checked = await check(county, dropped('alt.json', { ...older(), ...broken }));
  expect(checked.isFine).toBe(true);
});

it('hands on a feed with fields that are nested without end', async () => {
  const text = JSON.stringify(sampleFeed()).replace(
    /^\{/,
    `{"deep":${'['.repeat(5000)}${']'.repeat(5000)},`,
  );
  const checked = await check(dropped('strategy.json', text));
  expect(structuredClone(checked).feed?.['id']).toBe(sampleFeed()['id']);
});

it('is not done with boundaries alone', async () => {
  const checked = await check(dropped('boundaries.json', boundaries));
  expect(checked).toMatchObject({ isFine: false, messages: [] });
  expect(checked.roles.get('boundaries.json')).toBe('boundaries');
});

it('says in one sentence that a town cannot go without the county, nor two counties together', async () => {
  const county = await feedAsXlsx(sampleFeed());
  const town = await writtenXlsx(townPages(sampleFeed(), 'lemgo'));
  const alone = await check(dropped('lemgo.xlsx', town), dropped('alt.json', sampleFeed()));
  expect(alone.messages.map(({ code, file }) => [code, file])).toEqual([
    ['town-alone', 'lemgo.xlsx'],
  ]);
  const twice = await check(dropped('kreis.xlsx', county), dropped('kreis (1).xlsx', county));
  expect(twice.messages.map(({ code, file }) => [code, file])).toEqual([
    ['two-counties', 'kreis (1).xlsx'],
  ]);
});
