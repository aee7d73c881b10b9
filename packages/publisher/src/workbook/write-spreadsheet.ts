import { neutralised } from '@strategy-widgets/feed';
import { writeCsv } from 'hucre/csv';
import { writeOds } from 'hucre/ods';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { columnName } from './book.ts';
import { heightsOf, paperOf } from './page-size.ts';
import { COLOURS, type SheetPage } from './sheet-page.ts';

const FONT = { name: 'Calibri', size: 11 } as const;

const HEAD = {
  font: { ...FONT, bold: true, color: { rgb: COLOURS.headText } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS.head } },
  alignment: { wrapText: true, vertical: 'center' },
  protection: { locked: true },
} as const;

const OPEN = {
  alignment: { wrapText: true, vertical: 'top', horizontal: 'left' },
  protection: { locked: false },
} as const;
const FIXED = { ...OPEN, protection: { locked: true } } as const;
/** On paper a line leads the eye from one end of a row to the other. */
const LISTED = {
  ...OPEN,
  border: { bottom: { style: 'thin', color: { rgb: COLOURS.line } } },
} as const;
const DAY = 'dd.mm.yyyy';

/** Excel reads `_x000D_` as the sign of that number; what only looks like one must be written as such. */
const escaped = (text: string): string => text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** Dates as days of the calendar, everything else as it is; no cell begins as a formula would. */
const written = (value: SheetPage['rows'][number][number]) =>
  typeof value === 'string' ? neutralised(value) : (value ?? null);

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//.test(value);

function cellsOf({
  head,
  rows,
  spare,
  columns,
  isReadOnly,
  isList,
}: SheetPage): WriteSheet['cells'] {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [column, value] of head.entries()) {
    const note = columns[column]?.note;
    cells.set(`0,${String(column)}`, {
      value,
      style: HEAD,
      ...(note && { comment: { text: note } }),
    });
  }
  for (let row = 0; row < rows.length + spare; row++) {
    for (let column = 0; column < columns.length; column++) {
      const value = written(rows[row]?.[column]);
      const isFixed = isReadOnly || columns[column]?.isReadOnly;
      const style = isFixed ? FIXED : isList ? LISTED : OPEN;
      const dated = value instanceof Date ? { ...style, numFmt: DAY } : style;
      cells.set(`${String(row + 1)},${String(column)}`, {
        value,
        style: dated,
        ...(columns[column]?.isLink && isAddress(value) && { hyperlink: { target: value } }),
      });
    }
  }
  return cells;
}

function listsOf({ columns, rows, spare }: SheetPage): WriteSheet['dataValidations'] {
  const last = String(rows.length + spare + 1);
  return columns.flatMap(({ offers, note }, column) => {
    if (!offers) return [];
    const name = columnName(column);
    return {
      type: 'list' as const,
      formula1: offers.range,
      range: `${name}2:${name}${last}`,
      allowBlank: true,
      // A list offers; what else may stand there is told when the workbook is read.
      showErrorMessage: offers.isClosed,
      errorStyle: 'stop' as const,
      errorTitle: 'Bitte aus der Liste wählen',
      errorMessage: 'Dieses Wort steht nicht in der Liste.',
      showInputMessage: true,
      inputMessage: note?.slice(0, 250),
    };
  });
}

/** Without a password: it keeps from slips, not from wishes. */
const LOCKS = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** The buttons of a list, by which it is sorted and filtered. */
const filterOf = ({ rows, columns, isList }: SheetPage): WriteSheet['autoFilter'] =>
  isList ? { range: `A1:${columnName(columns.length - 1)}${String(rows.length + 1)}` } : undefined;

const sheetOf = (page: SheetPage): WriteSheet => ({
  ...bare(page),
  cells: cellsOf(page),
  dataValidations: listsOf(page),
  pageSetup: paperOf(page),
  rowDefs: heightsOf(page),
  protection: page.isList ? undefined : LOCKS,
});

/** So many cells get a look and a lock; more would make the file several times as large. */
const MOST_STYLED = 400_000;

const bare = (page: SheetPage): WriteSheet => ({
  name: page.title,
  rows: [[...page.head], ...page.rows.map((row) => row.map(written))],
  columns: page.columns.map(({ width }) => ({ width })),
  freezePane: { rows: 1, columns: page.frozen },
  autoFilter: filterOf(page),
});

const xlsxCell = <Value>(value: Value): Value | string =>
  typeof value === 'string' ? escaped(value) : value;

/** A workbook as Excel keeps it. */
export const writtenXlsx = (pages: readonly SheetPage[]): Promise<Uint8Array> =>
  writeXlsx({
    defaultFont: FONT,
    sheets: pages
      .map((page) => ({ ...page, rows: page.rows.map((row) => row.map(xlsxCell)) }))
      .map((page) =>
        page.rows.length * page.columns.length > MOST_STYLED ? bare(page) : sheetOf(page),
      ),
  });

/** A workbook as LibreOffice keeps it; without lists, notes and locks. */
export const writtenOds = (pages: readonly SheetPage[]): Promise<Uint8Array> =>
  writeOds({ sheets: pages.map(bare) });

/** One sheet as a German Excel opens it: semicolons, decimal commas and the mark of UTF-8. */
export function writtenCsv({ head, rows }: SheetPage): string {
  const cells = [head, ...rows].map((row) =>
    row.map((value) => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return typeof value === 'number' ? String(value).replace('.', ',') : written(value);
    }),
  );
  return writeCsv(cells, { delimiter: ';', bom: true });
}
