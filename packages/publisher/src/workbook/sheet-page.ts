/** A column of a sheet to be written. */
export interface SheetPageColumn {
  /** Letters that fit into it. */
  readonly width: number;
  /** Explains the heading; German. */
  readonly note?: string;
  /** What its cells can be chosen from; `isClosed` where nothing else may stand there. */
  readonly offers?: { readonly range: string; readonly isClosed: boolean };
  /** True where nobody should write. */
  readonly isReadOnly?: boolean;
  /** True where its cells are addresses, to be opened by a click. */
  readonly isLink?: boolean;
}

/** A sheet to be written, in any format. */
export interface SheetPage {
  readonly title: string;
  readonly head: readonly string[];
  readonly columns: readonly SheetPageColumn[];
  readonly rows: readonly (readonly (string | number | Date | undefined)[])[];
  /** Empty rows below, open for writing. */
  readonly spare: number;
  /** Columns that stay in sight. */
  readonly frozen: number;
  readonly isReadOnly?: boolean;
  /** True for a list to be sorted, filtered and printed: nothing in it is locked, or cut. */
  readonly isList?: boolean;
}

/** As hexadecimal RGB: the head row, whose contrast is 9 : 1, and the lines of a list. */
export const COLOURS = { head: '1F3A5F', headText: 'FFFFFF', line: 'BFBFBF' } as const;
