import type { DroppedFile } from '../../checker/dropped-files.ts';
import { dropped } from '../dropped.ts';
import { editedFile, type Edit } from '../edited-workbook.ts';

/** What a cell holds in a file of another program. */
type Written = Parameters<ReturnType<Parameters<Edit>[0]>['set']>[2];

/** Writes one cell, by default that of the first entry; its name is the answer. */
export const cell =
  (sheet: string, heading: string, written: Written, row = 2): Edit =>
  (of) =>
    of(sheet).set(heading, row, written);

/** The same in the sheet of measures. */
export const measure = (heading: string, written: Written): Edit =>
  cell('Maßnahmen', heading, written);

/** Writes two cells of a row; the second one is to be named. */
export const both =
  (
    title: string,
    first: readonly [string, string | number],
    second: readonly [string, string | number],
  ): Edit =>
  (of) => {
    of(title).set(first[0], 2, first[1]);
    return of(title).set(second[0], 2, second[1]);
  };

/** Files with a slip, and the cell that has to be named, where it is one. */
export interface Slipped {
  readonly files: readonly DroppedFile[];
  readonly cell?: string;
}

/** What happens to a slip: nothing is published, a remark, or it is read without a word. */
export type Outcome = 'refused' | 'remark' | 'silent';

/** Something that editors write, and what has to come of it. */
export interface Slip {
  /** As the guide for editors lists it, in German. */
  readonly name: string;
  readonly outcome: Outcome;
  /** Why, for editors. */
  readonly why: string;
  /** That of the message, where there is one. */
  readonly code?: string;
  /** The field that a silent one is read into, and what it is there. */
  readonly field?: readonly [path: string, value: unknown];
  readonly make: () => Promise<Slipped>;
}

/** Edits the workbook of the county; the published feed may lie beside it. */
const inBook = (edit: Edit, published?: object) => async (): Promise<Slipped> => {
  let at: unknown;
  const bytes = await editedFile((of, book) => {
    at = edit(of, book);
  });
  const files = [dropped('kreis.xlsx', bytes)];
  if (published) files.push(dropped('strategy.json', published));
  return { files, ...(typeof at === 'string' ? { cell: at } : {}) };
};

const told =
  (outcome: 'refused' | 'remark') =>
  (name: string, code: string, edit: Edit, why: string, published?: object): Slip => ({
    name,
    outcome,
    code,
    why,
    make: inBook(edit, published),
  });

export const refused = told('refused');
export const remarked = told('remark');

export const silent = (
  name: string,
  path: string,
  value: unknown,
  edit: Edit,
  why: string,
): Slip => ({ name, outcome: 'silent', why, field: [path, value], make: inBook(edit) });
