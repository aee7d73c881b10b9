import { isEmpty, slip, wholeText, type Note } from '../cells/reading.ts';
import type { Say } from '../messages/sheet-message.ts';
import type { SheetColumn } from '../sheets/column.ts';
import { fieldAt, setField } from './fields.ts';
import type { Ids } from '../naming/ids.ts';
import { readValue, type NamesOf } from './read-value.ts';
import { splitList } from './split-list.ts';
import type { SheetRow, Table } from './table.ts';

/** What rows are read with. */
export interface Terms {
  readonly ids: Ids;
  /** Language of the cells that name none. */
  readonly language: string;
  readonly say: Say;
}

/** One item under `item`, so that a text alone can be one too. */
export interface ItemBox {
  item?: unknown;
}

const DRAFT_NAME = 'draft-name';

/** True where a row belongs to something that is not published yet. */
const isOfDraft = ({ isRequired }: SheetColumn, notes: readonly Note[]): boolean =>
  Boolean(isRequired) && notes.some(({ code }) => code === DRAFT_NAME);

/** The id of what a row names, by its id beside the name or by the name alone. */
export function readReference(
  table: Table,
  row: SheetRow,
  column: SheetColumn,
  { ids }: Terms,
): { id?: string; note?: Note; as: 'id' | 'value' } {
  const { to } = column;
  if (!to) return { as: 'value' };
  const names = ids.of(to);
  const idCell = table.cell(row, column, 'id');
  const nameCell = table.cell(row, column);
  const as = isEmpty(idCell) ? 'value' : 'id';
  const { value, notes } = readValue(as === 'id' ? idCell : nameCell, column, ids.of);
  const note = notes[0];
  if (as === 'id' && typeof value === 'string' && !isEmpty(nameCell)) {
    const named = names.find(wholeText(nameCell));
    if (named !== undefined && named !== value)
      return {
        as,
        note: slip(
          'two-names',
          `„${wholeText(idCell)}“ ist nicht die Kennung von „${wholeText(nameCell)}“. Leeren Sie die Zelle, die nicht stimmt.`,
        ).note,
      };
  }
  return { id: typeof value === 'string' ? value : undefined, note, as };
}

/** Puts a text of one language beside what is there. */
export function addLanguage(
  box: ItemBox,
  path: string,
  language: string,
  value: unknown,
  own: string,
): void {
  const at = path ? `item/${path}` : 'item';
  const before = fieldAt(box, at);
  if (Array.isArray(value)) {
    const items: unknown[] = Array.isArray(before) ? before : [];
    for (const [index, text] of value.entries())
      if (text) items[index] = inLanguages(items[index], language, text, own);
    setField(box as Record<string, unknown>, at, items);
  } else setField(box as Record<string, unknown>, at, inLanguages(before, language, value, own));
}

/** A text in several languages; those that hold just one of the feed's own stay a plain text. */
function inLanguages(before: unknown, language: string, text: unknown, own: string): unknown {
  const texts =
    typeof before === 'string' ? before && { [own]: before } : (before as object | undefined);
  return { ...(texts || {}), [language]: text };
}

/** The texts of a cell in another language. */
export const translated = (column: SheetColumn, text: string): unknown =>
  column.kind === 'texts' ? splitList(text) : text;

function readTranslations(
  table: Table,
  row: SheetRow,
  box: ItemBox,
  { language: own, say, ids }: Terms,
): void {
  for (const { column, language } of table.languages) {
    const cell = table.cell(row, column, 'language', language);
    if (isEmpty(cell)) continue;
    const place = table.place(row, column, 'language', language);
    const { value, notes } = readValue(
      cell,
      { ...column, kind: column.kind === 'markdown' ? 'markdown' : 'localized' },
      ids.of,
    );
    for (const note of notes) say(note, place);
    if (typeof value === 'string')
      addLanguage(box, column.path, language, translated(column, value), own);
  }
}

/**
 * The item of a row.
 *
 * @returns nothing for a row that is not published: a draft, or one that belongs to a draft
 */
export function readItem(
  table: Table,
  row: SheetRow,
  columns: readonly SheetColumn[],
  terms: Terms,
): ItemBox | undefined {
  if (row.isDraft) return undefined;
  const { ids, say } = terms;
  const names: NamesOf = ids.of;
  const box: ItemBox = {};
  for (const column of columns) {
    if (column.path === 'id') {
      setField(box as Record<string, unknown>, 'item/id', ids.idOf(table, row));
      continue;
    }
    const { value, notes, as } =
      column.kind === 'reference'
        ? referenceValue(table, row, column, terms)
        : { ...readValue(table.cell(row, column), column, names), as: 'value' as const };
    if (isOfDraft(column, notes)) return undefined;
    for (const note of notes) say(note, table.place(row, column, as));
    if (value !== undefined)
      setField(box as Record<string, unknown>, column.path ? `item/${column.path}` : 'item', value);
  }
  readTranslations(table, row, box, terms);
  return box;
}

function referenceValue(table: Table, row: SheetRow, column: SheetColumn, terms: Terms) {
  const { id, note, as } = readReference(table, row, column, terms);
  return { value: id, notes: note ? [note] : [], as };
}
