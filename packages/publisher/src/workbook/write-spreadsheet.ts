import { neutralised } from '@strategy-widgets/feed';
import { writeCsv } from 'hucre/csv';
import { writeOds } from 'hucre/ods';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { columnName } from './book.ts';
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
const DAY = 'dd.mm.yyyy';

/** Excel reads `_x000D_` as the sign of that number; what only looks like one must be written as such. */
const escaped = (text: string): string => text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** Dates as days of the calendar, everything else as it is; no cell begins as a formula would. */
const written = (value: SheetPage['rows'][number][number]) =>
  typeof value === 'string' ? neutralised(value) : (value ?? null);

function cellsOf({ head, rows, spare, columns, isReadOnly }: SheetPage): WriteSheet['cells'] {
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
      const style = isReadOnly || columns[column]?.isReadOnly ? FIXED : OPEN;
      const dated = value instanceof Date ? { ...style, numFmt: DAY } : style;
      cells.set(`${String(row + 1)},${String(column)}`, { value, style: dated });
    }
  }
  return cells;
}

/** Of one line, in points. */
const LINE = 15;
/** A longer text shows its beginning: a list in which each row fills the screen is none. */
const MOST_LINES = 4;

/** Programs do not agree on the height of rows that name none, so each names its own. */
function heightsOf({ head, rows, columns, isReadOnly }: SheetPage): WriteSheet['rowDefs'] {
  const linesOf = (row: readonly unknown[]): number =>
    Math.max(
      1,
      ...row.map((value, column) => {
        const paragraphs = typeof value === 'string' ? value.split('\n') : [];
        const width = columns[column]?.width ?? 10;
        return paragraphs.reduce(
          (sum, text) => sum + Math.max(1, Math.ceil(text.length / width)),
          0,
        );
      }),
    );
  const most = isReadOnly ? Infinity : MOST_LINES;
  return new Map(
    [head, ...rows].map((row, at) => [at, { height: LINE * Math.min(most, linesOf(row)) }]),
  );
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

/** So many letters can still be read across a sheet of paper. */
const PAPER_LETTERS = 260;

/** Printed across, with the headings on every sheet of paper. */
const WIDE = { orientation: 'landscape', printTitlesRow: '$1:$1' } as const;
const PAPER = {
  ...WIDE,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

const sheetOf = (page: SheetPage): WriteSheet => ({
  name: page.title,
  rows: [[...page.head], ...page.rows.map((row) => row.map(written))],
  cells: cellsOf(page),
  columns: page.columns.map(({ width }) => ({ width })),
  freezePane: { rows: 1, columns: page.frozen },
  dataValidations: listsOf(page),
  pageSetup: page.columns.reduce((sum, { width }) => sum + width, 0) > PAPER_LETTERS ? WIDE : PAPER,
  rowDefs: heightsOf(page),
  protection: {
    sheet: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  },
});

/** So many cells get a look and a lock; more would make the file several times as large. */
const MOST_STYLED = 400_000;

const bare = ({ title, head, rows, columns, frozen }: SheetPage): WriteSheet => ({
  name: title,
  rows: [[...head], ...rows.map((row) => row.map(written))],
  columns: columns.map(({ width }) => ({ width })),
  freezePane: { rows: 1, columns: frozen },
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
