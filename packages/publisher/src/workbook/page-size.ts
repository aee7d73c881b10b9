import { columnName } from './book.ts';
import type { SheetPage } from './sheet-page.ts';

/** Of one line, in points. */
const LINE = 15;
/** A longer text shows its beginning: a list in which each row fills the screen is none. */
const MOST_LINES = 4;
/** No program shows a row that is higher. */
const HIGHEST = 27;

/** Programs do not agree on the height of rows that name none, so each names its own. */
export function heightsOf({
  head,
  rows,
  columns,
  isReadOnly,
  isList,
}: SheetPage): Map<number, { height: number }> {
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
  const most = isReadOnly || isList ? HIGHEST : MOST_LINES;
  return new Map(
    [head, ...rows].map((row, at) => [at, { height: LINE * Math.min(most, linesOf(row)) }]),
  );
}

/** So many letters can still be read across a sheet of paper. */
const PAPER_LETTERS = 260;
/** And so many without holding it close. */
const LIST_LETTERS = 190;

/** Printed across, with the headings on every sheet of paper. */
const WIDE = { orientation: 'landscape', printTitlesRow: '$1:$1' } as const;

/** A list is as many sheets of paper wide as it can be read on, each with the columns that stay in sight. */
export function paperOf({ columns, frozen, isList }: SheetPage) {
  const letters = columns.reduce((sum, { width }) => sum + width, 0);
  const fit = { ...WIDE, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  if (!isList) return letters > PAPER_LETTERS ? WIDE : fit;
  return {
    ...fit,
    paperSize: 'a4' as const,
    fitToWidth: Math.ceil(letters / LIST_LETTERS),
    printTitlesColumn: `$A:$${columnName(frozen - 1)}`,
  };
}
