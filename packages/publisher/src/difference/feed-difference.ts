import { hasIds, type Sheet } from '../sheets/sheet.ts';
import { itemsAt } from '../naming/named-items.ts';
import { SHEETS, TRANSLATIONS } from '../sheets/sheets.ts';
import { ITEM } from '../sheets/words.ts';
import { FeedPages, translationRows, type WrittenSheet } from '../writing/pages.ts';
import type { Written } from '../writing/write-value.ts';

/** A cell that is not what it was. */
export interface ChangedField {
  /** Heading of its column, or name of its row in the sheet about the strategy. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A row that is new, other than before, or gone. */
export interface ChangedEntry {
  readonly kind: 'new' | 'changed' | 'removed';
  readonly sheet: string;
  /** What editors call it: its title, or measure and town. */
  readonly name: string;
  readonly fields: readonly ChangedField[];
}

/** A row in words, by what it is found again. */
interface Line {
  readonly name: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** Set by each publication, so that they say nothing. */
const MADE = new Set(['Fassung', 'Erzeugt am', 'Format']);

const asWords = (value: Written): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('.');
  return value === undefined ? '' : String(value);
};

/** Translations name the ids of others. */
const isNamedById = (sheet: Sheet): boolean => hasIds(sheet) && sheet.field !== '';

/** Columns whose values tell one row of a sheet from another. */
function keysOf({ sheet, head, columns }: WrittenSheet): number[] {
  if (sheet.shape === 'single' || isNamedById(sheet)) return [0];
  // A translation beside its text tells no row from another.
  const required = columns.flatMap(({ isRequired, idTitle, title }, at) =>
    isRequired && head[at] === (idTitle ?? title) ? [at] : [],
  );
  return required.length ? required : head.map((_, at) => at);
}

/** Columns whose values editors call a row by. */
function namesOf({ sheet, columns, head }: WrittenSheet): number[] {
  const titles = columns.flatMap(({ path }, at) =>
    sheet.shape !== 'single' && ['title', 'name', 'term'].includes(path) ? [at] : [],
  );
  const keys = columns.flatMap(({ isRequired, title }, at) =>
    isRequired && head[at] === title ? [at] : [],
  );
  if (isNamedById(sheet)) return titles.slice(0, 1);
  return sheet.shape === 'single' || !keys.length ? [0] : keys.slice(0, 4);
}

function linesOf(written: WrittenSheet): Map<string, Line> {
  const [keys, names] = [keysOf(written), namesOf(written)];
  const lines = new Map<string, Line>();
  for (const row of written.rows) {
    const words = row.map(asWords);
    const key = keys.map((at) => words[at]).join('\n');
    const isSingle = written.sheet.shape === 'single';
    const cells = isSingle
      ? [[words[0] ?? '', words[1] ?? ''] as const]
      : written.head.map((heading, at) => [heading, words[at] ?? ''] as const);
    // The same twice stays two: one more of it is new.
    let unique = key;
    while (lines.has(unique)) unique += '\n+';
    lines.set(unique, {
      name: names
        .map((at) => words[at])
        .filter(Boolean)
        .join(', '),
      cells: new Map(cells.filter(([heading]) => !isSingle || !MADE.has(heading))),
    });
  }
  return lines;
}

const NO_CELLS: ReadonlyMap<string, string> = new Map();

function changesOf(before = NO_CELLS, after = NO_CELLS): ChangedField[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .map((field) => ({ field, before: before.get(field) ?? '', after: after.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

function sheetDifference(
  title: string,
  before: Map<string, Line>,
  after: Map<string, Line>,
): ChangedEntry[] {
  const entries: ChangedEntry[] = [];
  for (const [key, line] of after) {
    const old = before.get(key);
    const fields = changesOf(old?.cells, line.cells);
    if (fields.length)
      entries.push({
        kind: old && before.size ? 'changed' : 'new',
        sheet: title,
        name: line.name,
        fields,
      });
  }
  for (const [key, line] of before)
    if (!after.has(key))
      entries.push({
        kind: 'removed',
        sheet: title,
        name: line.name,
        fields: changesOf(line.cells),
      });
  return entries;
}

/**
 * Both feeds' entries by their new names: whatever refers to an entry that was renamed says the same as before.
 */
function renamed(before: unknown, after: unknown): object {
  const lists = Object.keys(ITEM).map((list) => {
    const items = itemsAt(after, list);
    const ids = new Set(items.map(({ id }) => id));
    return [list, [...items, ...itemsAt(before, list).filter(({ id }) => !ids.has(id))]] as const;
  });
  return { defaultLanguage: 'de', ...(after as object), ...Object.fromEntries(lists) };
}

function writtenSheets(feed: unknown, named: object): WrittenSheet[] {
  const pages = new FeedPages({ defaultLanguage: 'de', ...(feed as object) }, SHEETS, named);
  const { columns } = TRANSLATIONS;
  return [
    ...pages.sheets(),
    {
      sheet: { ...TRANSLATIONS, shape: 'list', field: '' },
      columns: columns.map((column) => ({ ...column, isRequired: column.title !== 'Text' })),
      head: columns.map((column) => column.title),
      rows: translationRows(pages.translations()),
    },
  ];
}

/**
 * What one feed says other than another, row by row as in their workbooks.
 *
 * @param before - parsed JSON; nothing where there was none
 */
export function feedDifference(before: unknown, after: unknown): ChangedEntry[] {
  const named = renamed(before, after);
  const old = new Map(
    (before === undefined ? [] : writtenSheets(before, named)).map((written) => [
      written.sheet.title,
      written,
    ]),
  );
  return writtenSheets(after, named).flatMap((written) => {
    const { title } = written.sheet;
    const other = old.get(title);
    return sheetDifference(
      title,
      other ? linesOf(other) : new Map<string, Line>(),
      linesOf(written),
    );
  });
}

/** „2 neu, 3 geändert, 1 entfernt“. */
export function differenceWords(entries: readonly ChangedEntry[]): string {
  const count = (kind: ChangedEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).length;
  return `${String(count('new'))} neu, ${String(count('changed'))} geändert, ${String(count('removed'))} entfernt`;
}
