import { neutralised } from '@strategy-widgets/feed';
import { saveFile } from '../../shared/page/save-file.ts';

/** As in a cell of one line: tabs and line breaks, which would start a new one, become spaces. */
export const neutralise = (text: string): string => neutralised(text).replace(/[\t\r\n]+/g, ' ');

const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${neutralise(value).replaceAll('"', '""')}"`;

/**
 * A table as German spreadsheet programs open it: UTF-8 with a byte order mark, semicolons.
 *
 * @param rows - the first one holds the names of the columns
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** Hands a table to the resident as a file. */
export function downloadCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  saveFile(`${name}.csv`, toCsv(rows), 'text/csv');
}
