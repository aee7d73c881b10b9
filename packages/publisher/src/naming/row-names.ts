import { textOf, wholeText } from '../cells/reading.ts';
import type { SheetColumn } from '../sheets/column.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { NAME_PATHS } from '../sheets/sheets.ts';
import type { SheetRow, Table } from '../reading/table.ts';

/** The column of a field. */
export const columnAt = ({ columns }: Sheet, path: string): SheetColumn | undefined =>
  columns.find((column) => column.path === path);

/** The column by which people name the items of a sheet. */
export const titleColumn = ({ sheet }: Table): SheetColumn | undefined =>
  ['title', 'name', 'term']
    .map((path) => columnAt(sheet, path))
    .find((found) => found !== undefined);

/** What the item of a row is called. */
export const titleOf = (table: Table, row: SheetRow): string => {
  const column = titleColumn(table);
  return column ? wholeText(table.cell(row, column)) : '';
};

/** All that the item of a row goes by; keys also without the zero that spreadsheets drop. */
export function namesOf(table: Table, row: SheetRow): string[] {
  return table.sheet.columns
    .filter(({ path }) => NAME_PATHS.has(path))
    .map((column) => {
      const text = textOf(table.cell(row, column));
      return column.digits ? text.padStart(column.digits, '0') : text;
    })
    .flatMap((text) => (/^0\d+$/.test(text) ? [text, text.slice(1)] : [text]))
    .filter((name) => /[^0]/.test(name));
}
