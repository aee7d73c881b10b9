import type { SheetCell } from '../cells/reading.ts';

/** What a cell's value alone does not say. */
export type CellMark = Omit<SheetCell, 'value'>;

/** A sheet as it stands in a file. */
export interface Grid {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly SheetCell['value'][])[];
  /** By {@link cellName}. */
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Merged areas. */
  readonly merges: readonly Area[];
}

/** First and last row and column, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The sheets of one file. */
export interface Book {
  /** Name of the file, without folders. */
  readonly file: string;
  readonly sheets: readonly Grid[];
}

/** Bytes of a file that are looked at: 16 towns with 10,000 measures fit into a third of it. */
export const MOST_BYTES = 50_000_000;

/** Why a file is not read at all. */
export type RefusalCode =
  | 'not-a-workbook'
  | 'file-too-large'
  | 'unpacks-too-large'
  | 'broken-archive'
  | 'macros'
  | 'password-or-old-format'
  | 'binary-workbook';

/** Thrown for a file that is not read; its message is for editors. */
export class BookRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, words: string) {
    super(words);
    this.name = 'BookRefused';
    this.code = code;
  }
}

/** Letters of a column, counted from 0: A, Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Name of a cell as spreadsheets show it, row and column counted from 0: `D3`. */
export const cellName = (row: number, column: number): string =>
  `${columnName(column)}${String(row + 1)}`;

/** A cell of a grid; empty where there is none. */
export const cellAt = ({ rows, marks }: Grid, row: number, column: number): SheetCell => ({
  value: rows[row]?.[column],
  ...(marks.size ? marks.get(cellName(row, column)) : undefined),
});
