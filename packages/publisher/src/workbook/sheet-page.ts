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
}

/** Of the head row, as hexadecimal RGB; their contrast is 9 : 1. */
export const COLOURS = { head: '1F3A5F', headText: 'FFFFFF' } as const;
