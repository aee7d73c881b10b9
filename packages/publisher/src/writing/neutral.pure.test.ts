import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { feedAsCsv, feedAsOds, feedAsXlsx } from './write-workbook.ts';

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1',
  '@a',
  '|x',
  '%x',
  '＝1',
  ' =1',
  '"=1',
  '=HYPERLINK("https://a.example")',
];

const feed = {
  ...sampleFeed(),
  terms: DANGEROUS.map((term, index) => ({ id: `a-${String(index)}`, term, meaning: term })),
};

type Cells = [string, XLSX.CellObject][];
const cellsIn = (bytes: Uint8Array): Cells =>
  Object.values(XLSX.read(bytes, { cellFormula: true }).Sheets).flatMap(
    (sheet) => Object.entries(sheet).filter(([at]) => !at.startsWith('!')) as Cells,
  );

describe('S-15: nothing that is written begins as a formula does', () => {
  it.each([
    ['xlsx', () => feedAsXlsx(feed, () => 1)],
    ['ods', () => feedAsOds(feed)],
  ])('%s', async (_, write) => {
    const cells = cellsIn(await write());
    expect(cells.length).toBeGreaterThan(1000);
    for (const [at, { f, v, t }] of cells) {
      expect(f, at).toBeUndefined();
      if (t === 's') expect(v, at).not.toMatch(/^[=+\-@|%＝]/u);
    }
    const texts = cells.map(([, { v }]) => v);
    for (const text of DANGEROUS) expect(texts).toContain(`'${text}`);
  });

  it('csv', () => {
    const csv = feedAsCsv(feed).get('Begriffe.csv') ?? '';
    for (const text of DANGEROUS) expect(csv).toContain(`'${text.replaceAll('"', '""')}`);
  });
});
