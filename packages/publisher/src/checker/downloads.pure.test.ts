import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { publishedFiles } from '../publishing/published-files.ts';
import { boundaries, check, dropped, NEED } from '../testing/dropped.ts';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';
import { download, type WantedFile } from './downloads.ts';

it('writes needs of the moderation into no workbook', async () => {
  const county = dropped('kreis.xlsx', await feedAsXlsx(sampleFeed()));
  const checked = await check(county, dropped('needs.json', { needs: [NEED] }));
  expect(JSON.stringify(checked.feed)).toContain('Bus am Abend');
  for (const wanted of [{ kind: 'workbook' }, { kind: 'town-workbook', town: 'lemgo' }] as const) {
    const { name, bytes } = await download(wanted, checked);
    const { sheets } = await readBook(bytes, name);
    expect(sheets.length).toBeGreaterThan(5);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain('Bus am Abend');
  }
});

it('never packs boundaries in the place of the feed', async () => {
  const feed = { ...sampleFeed(), boundaries: 'strategy.json' };
  const checked = await check(dropped('feed.json', feed), dropped('umrisse.json', boundaries));
  const { bytes } = await download({ kind: 'feed' }, checked);
  const { 'strategy.json': packed } = unzipSync(bytes);
  expect(JSON.parse(strFromU8(packed ?? new Uint8Array()))).toHaveProperty('measures');
});

it('packs the feed, the same in parts, and the boundaries that it names', async () => {
  const checked = await check(
    dropped('kreis.xlsx', await feedAsXlsx(sampleFeed())),
    dropped('umrisse.json', boundaries),
  );
  const { name, bytes } = await download({ kind: 'feed' }, checked);
  expect(name).toBe('feed-2026-12-01.1.zip');
  const { 'boundaries.json': packed, 'parts/boundaries.json': beside, ...files } = unzipSync(bytes);
  expect([packed, beside]).toEqual([new Uint8Array(boundaries), new Uint8Array(boundaries)]);
  const texts = Object.entries(files).map(([path, content]) => [path, strFromU8(content)] as const);
  expect(new Map(texts)).toEqual(publishedFiles(checked.feed ?? {}, true));
});

it('gives workbooks that give the same feed again', async () => {
  const checked = await check(dropped('strategy.json', sampleFeed()));
  const save = async (wanted: WantedFile) => {
    const { name, bytes } = await download(wanted, checked);
    return dropped(name, bytes);
  };
  const again = await check(await save({ kind: 'workbook' }), dropped('alt.json', sampleFeed()));
  expect(again.messages).toEqual([]);
  expect(again.difference).toEqual([]);
  const withTown = await check(
    await save({ kind: 'workbook' }),
    await save({ kind: 'town-workbook', town: 'lemgo' }),
    dropped('alt.json', sampleFeed()),
  );
  expect(withTown.roles.get('lemgo.xlsx')).toBe('overlay');
  expect(withTown.towns.filter(({ hasBook }) => hasBook).map(({ id }) => id)).toEqual(['lemgo']);
  expect(withTown.difference).toEqual([]);
});

it('has a workbook to begin with that needs no mending', async () => {
  const { name, bytes } = await download({ kind: 'template' });
  expect((await check(dropped(name, bytes))).messages).toEqual([]);
});
