import { fold, nearWord } from '@strategy-widgets/feed';
import { FORMATS } from '@strategy-widgets/feed/rules';
import { slipNote, remark, textOf, type Note } from '../cells/reading.ts';
import type { SheetColumn } from '../sheets/column.ts';
import { DRAFT } from '../sheets/sheet.ts';
import { cellAt, cellName, type Grid } from '../workbook/book.ts';

/** What a column of a grid holds: values, ids beside names, one language, or whether rows are published. */
export type Use =
  | { readonly as: 'value' | 'id'; readonly column: SheetColumn }
  | { readonly as: 'language'; readonly column: SheetColumn; readonly language: string }
  | { readonly as: 'draft' };

/** The row of headings, and what stands in its columns. */
export interface Head {
  /** Counted from 0. */
  readonly row: number;
  readonly uses: ReadonlyMap<number, Use>;
}

/** Headings are looked for in so many rows: some keep a title above them. */
export const FIRST_ROWS = 10;

/** Internal columns, which nobody needs to be told of. */
const INTERNAL = /^(intern|nur intern)/;

/** A star marks what must be filled in. */
const unstarred = (text: string): string =>
  text.endsWith('*') ? text.slice(0, -1).trimEnd() : text;

const headingKey = (text: string): string => fold(unstarred(text));

/** „Titel (en)“: the column, and its language. */
function inLanguage(text: string, byKey: ReadonlyMap<string, Use>): Use | undefined {
  const [, title = '', tag = ''] = /^(.+?) \(([A-Za-z-]+)\)$/.exec(unstarred(text)) ?? [];
  const use = byKey.get(headingKey(title));
  if (use?.as !== 'value' || !FORMATS['language-tag']?.[1](tag)) return undefined;
  return { as: 'language', column: use.column, language: tag.toLowerCase() };
}

function usesByKey(columns: readonly SheetColumn[]): Map<string, Use> {
  const uses = new Map<string, Use>([[headingKey(DRAFT), { as: 'draft' }]]);
  for (const column of columns) {
    uses.set(headingKey(column.title), { as: 'value', column });
    if (column.idTitle !== undefined) uses.set(headingKey(column.idTitle), { as: 'id', column });
  }
  return uses;
}

type Tell = (note: Note, cell: string, title: string) => void;

/** Who gave a column another heading is helped by the name of the one that is missing now. */
const missingWords = (missing: readonly string[]): string =>
  missing.length > 0 && missing.length <= 3
    ? ` Es fehlt: ${missing.map((title) => `„${title}“`).join(', ')}.`
    : '';

/**
 * A heading that nobody knows: renamed where a known one is missing and like it, else one more.
 *
 * @returns the one that is meant
 */
function tellUnknown(
  text: string,
  missing: readonly string[],
  tell: (note: Note) => void,
): string | undefined {
  if (INTERNAL.test(headingKey(text))) return undefined;
  const near = nearWord(missing.map(headingKey), headingKey(text));
  const meant = missing.find((title) => headingKey(title) === near);
  if (meant !== undefined)
    tell(
      slipNote(
        'renamed-column',
        `Die Spalte „${text}“ kennt die Mappe nicht. Meinten Sie „${meant}“?`,
      ),
    );
  else
    tell(
      remark(
        'unknown-column',
        `Die Spalte „${text}“ kennt die Mappe nicht; sie wird nicht veröffentlicht.${missingWords(missing)}`,
      ),
    );
  return meant;
}

/** Finds the headings of a sheet: the row of the first ten that has most of them. */
export function readHead(
  grid: Grid,
  columns: readonly SheetColumn[],
  tell: Tell,
): Head | undefined {
  const byKey = usesByKey(columns);
  const useOf = (text: string): Use | undefined =>
    byKey.get(headingKey(text)) ?? inLanguage(text, byKey);
  const counts = grid.rows
    .slice(0, FIRST_ROWS)
    .map((cells) => cells.filter((value) => useOf(textOf({ value }))).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return undefined;
  const row = counts.indexOf(most);
  const uses = new Map<number, Use>();
  const unknown: number[] = [];
  for (const [at, value] of (grid.rows[row] ?? []).entries()) {
    const text = textOf({ value });
    const use = useOf(text);
    const isTwice = use && [...uses.values()].some((other) => sameUse(other, use));
    if (isTwice)
      tell(
        slipNote('column-twice', `Die Spalte „${text}“ gibt es zweimal. Löschen Sie eine davon.`),
        cellName(row, at),
        text,
      );
    else if (use) uses.set(at, use);
    else if (text || hasContent(grid, row, at)) unknown.push(at);
  }
  const missing = columns
    .map(({ title }) => title)
    .filter(
      (title) =>
        ![...uses.values()].some((use) => use.as === 'value' && use.column.title === title),
    );
  const meant = new Set<string | undefined>();
  for (const at of unknown) {
    const text = textOf(cellAt(grid, row, at));
    if (text)
      meant.add(
        tellUnknown(text, missing, (note) => {
          tell(note, cellName(row, at), text);
        }),
      );
    else
      tell(
        remark(
          'column-without-heading',
          'Diese Spalte hat keine Überschrift; sie wird nicht veröffentlicht.',
        ),
        cellName(row, at),
        '',
      );
  }
  if (hasRows(grid, row))
    for (const { title } of columns.filter((column) => isLacking(column, uses)))
      if (!meant.has(title))
        tell(
          slipNote(
            'missing-column',
            `Die Spalte „${title}“ fehlt. Heißt sie jetzt anders, schreiben Sie als Überschrift wieder „${title}“.`,
          ),
          cellName(row, 0),
          title,
        );
  return { row, uses };
}

/** True for a column without which no row says what it has to, be it by id or in another language. */
const isLacking = (column: SheetColumn, uses: Head['uses']): boolean =>
  column.isRequired === true &&
  ![...uses.values()].some((use) => use.as !== 'draft' && use.column === column);

const hasRows = (grid: Grid, head: number): boolean =>
  grid.rows.slice(head + 1).some((cells) => cells.some((value) => textOf({ value })));

const sameUse = (a: Use, b: Use): boolean =>
  a.as === b.as &&
  (a.as === 'draft' || (b.as !== 'draft' && a.column === b.column)) &&
  (a.as !== 'language' || (b.as === 'language' && a.language === b.language));

const hasContent = (grid: Grid, head: number, column: number): boolean =>
  grid.rows.slice(head + 1).some((cells) => textOf({ value: cells[column] }) !== '');
