/** What spreadsheet programs take for the start of a formula or of a new cell, full-width forms too. */
const DANGEROUS = /^[\s"'\u200b\ufeff]*[=+\-@|%\t\r\n\uff1d\uff0b\uff0d\uff20\uff5c\uff05]/;

/**
 * A text that no spreadsheet program runs (S-15): an apostrophe stands before what would be a formula,
 * also behind spaces and quotes; tabs and line breaks, which would start a new cell, become spaces.
 */
export function neutralise(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return DANGEROUS.test(text) ? `'${line}` : line;
}

const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${neutralise(value).replaceAll('"', '""')}"`;

/**
 * A table as German spreadsheet programs open it: UTF-8 with a byte order mark, semicolons.
 *
 * @param rows - the first one holds the names of the columns
 */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** Hands a table to the resident as a file; its address lives only for the click. */
export function downloadCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const url = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}
