import * as XLSX from '@e965/xlsx';
import { parseStrategy, type Strategy } from '@strategy-widgets/feed';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { writtenCsv, writtenOds, writtenXlsx } from '../workbook/write-spreadsheet.ts';
import { councilPages } from './council-pages.ts';

const NOW = Date.UTC(2026, 11, 1);
const DANGEROUS = ['=1+1', '+1', '-1', '@a', '|x', '%x', '＝1', ' =1', '"=1', '\t=1'];

type Item = Record<string, unknown>;

/** The sample with a formula in every text that a list shows. */
function hostileFeed(): Item {
  const feed = sampleFeed();
  const texts = (text: string, at: number) => ({
    ...{ title: text, teaser: text, code: text, cost: { text, amount: at } },
    contact: { name: text, phone: text },
    status: { phase: 'idea', reason: text },
  });
  const measures = (feed['measures'] as Item[]).map((measure, at) => ({
    ...measure,
    ...texts(DANGEROUS[at % DANGEROUS.length] ?? '', at),
  }));
  const named = (field: string, key: string) =>
    (feed[field] as Item[]).map((item) => ({ ...item, [key]: '=1+1' }));
  const parts = (feed['participations'] as Item[]).map((part) => ({ ...part, note: '@a' }));
  return {
    ...{ ...feed, title: '=1+1', notice: '-1', measures, participations: parts },
    ...{ goals: named('goals', 'title'), actionFields: named('actionFields', 'title') },
    ...{
      organizations: named('organizations', 'name'),
      municipalities: named('municipalities', 'name'),
    },
  };
}

function pagesOf(feed: Item, town?: string) {
  const { strategy } = parseStrategy(feed) as { strategy: Strategy };
  const municipality = strategy.municipalities.find(({ id }) => id === town);
  return councilPages({ strategy, town: municipality, now: NOW });
}

const withPage = (feed: Item): Item => ({
  ...feed,
  municipalities: (feed['municipalities'] as Item[]).map((one) => ({
    ...one,
    pages: { 'action-field-explorer': 'https://lippe.example/plan' },
  })),
});

describe('S-15: nothing in a list for councils begins as a formula does', () => {
  it.each([
    ['xlsx', writtenXlsx],
    ['ods', writtenOds],
  ])('%s', async (_, write) => {
    const { Sheets } = XLSX.read(await write(pagesOf(hostileFeed(), 'lemgo')), {
      cellFormula: true,
    });
    const cells = Object.values(Sheets).flatMap(
      (sheet) =>
        Object.entries(sheet).filter(([at]) => !at.startsWith('!')) as [string, XLSX.CellObject][],
    );
    expect(cells.length).toBeGreaterThan(300);
    for (const [at, { f, v, t }] of cells) {
      expect(f, at).toBeUndefined();
      if (t === 's') expect(v, at).not.toMatch(/^\s*[=+\-@|%＝]/u);
    }
    expect(cells.some(([, { v }]) => v === "'=1+1")).toBe(true);
  });

  it('csv', () => {
    const texts = pagesOf(hostileFeed(), 'lemgo').map(writtenCsv);
    for (const text of texts) {
      expect(text).toMatch(/^\uFEFF/);
      expect(text).toContain("'=1+1");
      const sheet = XLSX.read(text.slice(1), { type: 'string', FS: ';', raw: true }).Sheets;
      const rows = XLSX.utils.sheet_to_json<string[]>(Object.values(sheet)[0]!, { header: 1 });
      expect(rows.length).toBeGreaterThan(20);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@|%＝]/u);
    }
    expect(texts[0]?.slice(1)).toMatch(/^Nummer;Handlungsfeld;Maßnahme;/);
  });
});

/** A sheet as it stands in the file: the other program reads no locks. */
const sheetXml = (bytes: Uint8Array, number: number): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${String(number)}.xml`]!);

describe('the list as a workbook', () => {
  it('can be sorted, filtered and printed, with nothing locked or cut', async () => {
    const bytes = await writtenXlsx(pagesOf(withPage(sampleFeed())));
    const { SheetNames, Sheets, Workbook } = XLSX.read(bytes, { cellStyles: true });
    expect(SheetNames).toEqual(['Maßnahmenliste', 'Erläuterung']);
    const list = Sheets['Maßnahmenliste']!;
    expect(list['!autofilter']).toEqual({ ref: 'A1:X41' });
    expect(list['!rows']?.some((row) => (row.hpt ?? 0) > 60)).toBe(true);
    const titles = Workbook?.Names?.find(({ Name }) => Name === '_xlnm.Print_Titles');
    expect(titles?.Ref.split(',').sort()).toEqual(['Maßnahmenliste!$1:$1', 'Maßnahmenliste!$A:$C']);
    expect(sheetXml(bytes, 1)).not.toContain('<sheetProtection');
    expect(sheetXml(bytes, 2)).toContain('<sheetProtection');
  });

  it('has days as dates and pages as links', async () => {
    const bytes = await writtenXlsx(pagesOf(withPage(sampleFeed())));
    const list = XLSX.read(bytes, { cellNF: true }).Sheets['Maßnahmenliste']!;
    const cells = Object.values(list) as XLSX.CellObject[];
    const days = cells.filter(({ z }) => z === 'dd.mm.yyyy');
    expect(days.length).toBeGreaterThan(20);
    for (const { t } of days) expect(t).toBe('n');
    expect(cells.some(({ v }) => v === 'Q2 2023')).toBe(true);
    const links = cells.filter(({ l }) => l);
    expect(links).toHaveLength(40);
    for (const { l, v } of links) expect(l?.Target).toBe(v);
  });
});
