import { escapeKey } from '@strategy-widgets/feed/rules';
import { slipNote, textOf, wholeText, isEmpty, remark } from '../cells/reading.ts';
import type { SheetColumn } from '../sheets/column.ts';
import { STRATEGY } from '../sheets/strategy-sheet.ts';
import { NAME, SHEETS, VALUE } from '../sheets/sheets.ts';
import { fieldAt, setField } from './fields.ts';
import type { Places } from './feed-places.ts';
import { addLanguage, readItem, readReference, type ItemBox, type Terms } from './read-item.ts';
import { readValue } from './read-value.ts';
import type { SheetRow, Table } from './table.ts';
import { fold } from '@strategy-widgets/feed';

/** The feed that is being made, and what leads from it back to the sheets. */
export interface FeedDraft {
  readonly box: ItemBox & { item: Record<string, unknown> };
  readonly places: Places;
  /** Lists of texts, in which one may still be missing that there is in another language only. */
  readonly texts: { readonly item: Record<string, unknown>; readonly path: string }[];
}

const byName = new Map(STRATEGY.columns.map((column) => [fold(column.title), column]));

/** The column of the sheet about the strategy that a row stands for. */
export const fieldOf = (table: Table, row: SheetRow): SheetColumn | undefined =>
  byName.get(fold(textOf(table.cell(row, NAME))));

/** Reads the sheet about the strategy, whose rows are fields. */
export function readStrategy(table: Table, { box, places }: FeedDraft, terms: Terms): void {
  for (const row of table.rows) {
    const column = fieldOf(table, row);
    const name = textOf(table.cell(row, NAME));
    const place = { ...table.place(row, VALUE), column: column?.title ?? name };
    if (!column) {
      const words = `„${name}“ kennt die Mappe nicht; die Zeile wird nicht veröffentlicht.`;
      terms.say(remark('unknown-row', words), { ...table.place(row, NAME), column: undefined });
      continue;
    }
    places.setField(`/${column.path}`, place);
    const { value, notes } = readValue(table.cell(row, VALUE), column, terms.ids.of);
    for (const note of notes) terms.say(note, place);
    if (value !== undefined) setField(box.item, column.path, value);
    for (const { language } of table.languages) {
      const cell = table.cell(row, VALUE, 'language', language);
      if (!isEmpty(cell)) addLanguage(box, column.path, language, wholeText(cell), terms.language);
    }
  }
}

/** The item that a row belongs to, with its pointer; the feed itself where no column names one. */
function ownerOf(table: Table, row: SheetRow, draft: FeedDraft, terms: Terms) {
  const { owner } = table.sheet;
  if (!owner?.to) return { holder: draft.box.item, pointer: '' };
  const { id, note, as } = readReference(table, row, owner, terms);
  if (note) {
    if (note.kind === 'slip') terms.say(note, table.place(row, owner, as));
    return undefined;
  }
  if (id === undefined && !owner.isRequired) return { holder: draft.box.item, pointer: '' };
  const list = draft.box.item[owner.to] as { id: string }[] | undefined;
  const index = list?.findIndex((item) => item.id === id) ?? -1;
  if (id === undefined || !list?.[index]) {
    const words = `Hier fehlt, wozu die Zeile gehört: ${owner.title}.`;
    terms.say(slipNote('no-owner', words), table.place(row, owner));
    return undefined;
  }
  return {
    holder: list[index] as unknown as Record<string, unknown>,
    pointer: `/${owner.to}/${String(index)}`,
  };
}

/** Leaves out the texts of lists that there are in no language. */
export function closeTexts({ texts }: FeedDraft): void {
  for (const { item, path } of texts) {
    const all = fieldAt(item, path) as unknown[];
    setField(
      item,
      path,
      all.filter((text) => text !== '' && text !== undefined),
    );
  }
}

function addRow(table: Table, row: SheetRow, draft: FeedDraft, terms: Terms): void {
  if (row.isDraft) return;
  const owner = ownerOf(table, row, draft, terms);
  if (!owner) return;
  const { sheet } = table;
  if (sheet.shape === 'map') return addEntry(table, row, owner, draft, terms);
  const item = readItem(table, row, sheet.columns, terms)?.item;
  if (item === undefined) return;
  for (const { kind, path } of sheet.columns)
    if (kind === 'texts' && fieldAt(item, path) !== undefined)
      draft.texts.push({ item: item as Record<string, unknown>, path });
  const list = (fieldAt(owner.holder, sheet.field) ?? []) as unknown[];
  list.push(item);
  setField(owner.holder, sheet.field, list);
  draft.places.setItem(`${owner.pointer}/${sheet.field}/${String(list.length - 1)}`, table, row);
}

/** A row that is a key and its value. */
function addEntry(
  table: Table,
  row: SheetRow,
  { holder, pointer }: { holder: Record<string, unknown>; pointer: string },
  { places }: FeedDraft,
  terms: Terms,
): void {
  const [keyColumn, valueColumn] = table.sheet.columns;
  if (!keyColumn || !valueColumn) return;
  const { field } = table.sheet;
  const key = textOf(table.cell(row, keyColumn));
  if (!key) {
    terms.say(
      slipNote('no-key', `Hier fehlt die Angabe „${keyColumn.title}“.`),
      table.place(row, keyColumn),
    );
    return;
  }
  const before = (fieldAt(holder, field) ?? {}) as Record<string, unknown>;
  const entry = readItem(table, row, [valueColumn], terms)?.item;
  if (entry === undefined) return;
  if (Object.hasOwn(before, key)) {
    terms.say(
      slipNote('key-twice', `„${key}“ steht schon in einer anderen Zeile.`),
      table.place(row, keyColumn),
    );
    return;
  }
  // `__proto__` as a key must not become the object's own ancestor.
  setField(holder, field, Object.fromEntries([...Object.entries(before), [key, entry]]));
  places.setItem(`${pointer}/${field}/${escapeKey(key)}`, table, row);
}

/** Reads all rows, those that others belong to first. */
export function readRows(tables: readonly Table[], draft: FeedDraft, terms: Terms): void {
  for (const { title } of SHEETS)
    for (const table of tables)
      if (table.sheet.title === title && table.sheet.shape !== 'single')
        for (const row of table.rows) addRow(table, row, draft, terms);
}
