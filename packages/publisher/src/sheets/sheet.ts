import type { SheetColumn } from './column.ts';

/** A sheet of the workbook and where its rows belong in the feed. */
export interface Sheet {
  readonly title: string;
  /** What stands there, in one German sentence; for the first sheet, which explains the others. */
  readonly about: string;
  /**
   * `list`: each row an item; `map`: each row a key and its value; `single`: each row a field of the
   * strategy, with its name, its value and what it is.
   */
  readonly shape: 'list' | 'map' | 'single';
  /** Field of the feed, or of the item that `owner` names, its parts parted by `/`; '' for the feed itself. */
  readonly field: string;
  /** SheetColumn that names the item the row belongs to; without it, or where its cell is empty, to the feed. */
  readonly owner?: SheetColumn;
  readonly columns: readonly SheetColumn[];
}

/** Heading of the column whose rows are not published yet. */
export const DRAFT = 'Entwurf';

/** True for a list whose items have an id: its rows are named by it, also in translations. */
export const hasIds = ({ shape, columns }: Sheet): boolean =>
  shape === 'list' && columns.some(({ path }) => path === 'id');
