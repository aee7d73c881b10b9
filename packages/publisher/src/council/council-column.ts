import type { Written } from '../writing/write-value.ts';
import type { CouncilRow } from './council-row.ts';

/** A column of the list for councils, and what is said of it to who reads it. */
export interface CouncilColumn {
  readonly title: string;
  /** Letters that fit into it. */
  readonly width: number;
  /** What it means, in a German sentence. */
  readonly meaning: string;
  /** In which form and unit its cells are. */
  readonly form: string;
  /** Sheet and column of the editors' workbook, or how it is found. */
  readonly source: string;
  readonly isLink?: boolean;
  readonly cell: (row: CouncilRow) => Written;
}

/** A column with its meaning, its form and its source. */
export const column = (
  title: string,
  width: number,
  cell: CouncilColumn['cell'],
  [meaning, form, source]: readonly [meaning: string, form: string, source: string],
): CouncilColumn => ({ title, width, cell, meaning, form, source });

/** Forms of cells. */
export const TEXT = 'Text';
export const SEVERAL = 'Text, mehrere durch Strichpunkt getrennt';
export const WORD = 'Wort aus einer Liste';
export const DATE = 'Datum, wenn der Tag feststeht; sonst Worte wie „Q3 2026“; leer: keine Angabe';

/** Where editors write what a column shows. */
export const of = (title: string, sheet = 'Maßnahmen'): string => `Blatt ${sheet}, Spalte ${title}`;

/** The same where a town may write its own. */
export const ofEither = (title: string): string =>
  `${of(title)}; in der Liste einer Kommune ${of(title, 'Beteiligung')}`;
