import { readBack } from '@strategy-widgets/feed';
import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { readXlsx, type Cell as FoundCell, type Sheet as FoundSheet } from 'hucre/xlsx';
import type { Archive } from './archive.ts';
import { cellName, type CellMark, type Grid } from './book.ts';
import { delimiterOf } from './csv-text.ts';
import { odsContent, ungathered } from './ods-content.ts';

// This file and its neighbour that writes are the only ones that know the library for spreadsheets.

const isPerCent = (format: string | undefined): boolean =>
  format?.replaceAll(/"[^"]*"|\\./g, '').includes('%') ?? false;

/** `[1]Kosten!A1`: a number in brackets stands for a file, unless its name or address does. */
const ELSEWHERE = /\[\d+\]|\.(?:xls\w?|ods|csv)[\]']|'(?:file|https?):/i;

function troubleOf({ type, formula, formulaResult, value }: FoundCell): CellMark['trouble'] {
  if (type === 'error' || formulaResult === '#REF!') return 'error';
  if (formula === undefined) return undefined;
  if (ELSEWHERE.test(formula)) return 'elsewhere';
  return (formulaResult ?? value) === null ? 'no-result' : undefined;
}

function markOf(cell: FoundCell): CellMark | undefined {
  const trouble = troubleOf(cell);
  const perCent = isPerCent(cell.style?.numFmt);
  return trouble || perCent ? { trouble, isPercent: perCent } : undefined;
}

function marksOf({ cells }: FoundSheet): Map<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const [at, cell] of cells ?? []) {
    const mark = markOf(cell);
    const [row = 0, column = 0] = at.split(',').map(Number);
    if (mark) marks.set(cellName(row, column), mark);
  }
  return marks;
}

const ownText = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? readBack(value) : value;

const gridOf = (sheet: FoundSheet): Grid => ({
  name: sheet.name,
  isHidden: sheet.hidden === true || sheet.veryHidden === true,
  rows: sheet.rows.map((row) => row.map((value) => ownText(value ?? undefined))),
  marks: marksOf(sheet),
  merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  })),
});

export const xlsxGrids = async (bytes: Uint8Array): Promise<Grid[]> =>
  (await readXlsx(bytes, { readStyles: true })).sheets.map(gridOf);

export async function odsGrids(bytes: Uint8Array, archive: Archive): Promise<Grid[]> {
  const { hidden, isGathered } = await odsContent(archive);
  const plain = isGathered ? await ungathered(archive) : bytes;
  const { sheets } = await readOds(plain, { readStyles: true });
  return sheets.map((sheet) => ({ ...gridOf(sheet), isHidden: hidden.has(sheet.name) }));
}

/** One sheet, named as its file. The library's own guess takes the commas of a long text for separators. */
export const csvGrid = (text: string, name: string): Grid => ({
  name,
  isHidden: false,
  rows: parseCsv(text, { delimiter: delimiterOf(text) }).map((row) =>
    row.map((value) => ownText(value ?? undefined)),
  ),
  marks: new Map(),
  merges: [],
});
