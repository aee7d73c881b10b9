import { slipNote, textOf, wholeText, isEmpty, remark } from '../cells/reading.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { NAME, SHEETS, VALUE } from '../sheets/sheets.ts';
import { fieldAt, setField } from './fields.ts';
import type { FeedPlaces } from './feed-places.ts';
import { addLanguage, readItem, readReference, type ItemBox, type Terms } from './read-item.ts';
import { readValue } from './read-value.ts';
import type { SheetRow, Table } from './table.ts';
import { fold } from '@strategy-widgets/feed';

/** The feed that is being made, and what leads from it back to the sheets. */
export interface FeedDraft {
  readonly box: ItemBox & { item: Record<string, unknown> };
  readonly places: FeedPlaces;
  /** Items by their ids, made when the first row asks for its owner. */
  readonly lists: Map<string, ReadonlyMap<string, Record<string, unknown>>>;
  /** Lists of texts, in which one may still be missing that there is in another language only. */
  readonly texts: { readonly item: Record<string, unknown>; readonly path: string }[];
}

/** Reads a sheet about one thing, whose rows are fields. */
export function readSingle(table: Table, { box, places }: FeedDraft, terms: Terms): void {
  // What no row names is missing in this sheet.
  for (const { path, title } of table.fields)
    places.setField(box.item, path, { file: table.file, sheet: table.sheet.title, column: title });
  for (const row of table.rows) {
    const called = fold(textOf(table.cell(row, NAME)));
    const column = table.fields.find(({ title }) => fold(title) === called);
    const name = textOf(table.cell(row, NAME));
    const place = { ...table.place(row, VALUE), column: column?.title ?? name };
    if (!column) {
      const words = `„${name}“ kennt die Mappe nicht; die Zeile wird nicht veröffentlicht.`;
      terms.say(remark('unknown-row', words), { ...table.place(row, NAME), column: undefined });
      continue;
    }
    places.setField(box.item, column.path, place);
    const { value, notes } = readValue(table.cell(row, VALUE), column, terms.ids.of);
    for (const note of notes) terms.say(note, place);
    if (value !== undefined) setField(box.item, column.path, value);
    for (const { language } of table.languages) {
      const cell = table.cell(row, VALUE, 'language', language);
      if (!isEmpty(cell)) addLanguage(box, column.path, language, wholeText(cell), terms.language);
    }
  }
}

/** The item that a row belongs to; the feed itself where no column names one. */
function ownerOf(
  table: Table,
  row: SheetRow,
  draft: FeedDraft,
  terms: Terms,
): Record<string, unknown> | undefined {
  const { owner } = table.sheet;
  if (!owner?.to) return draft.box.item;
  const { id, note, as } = readReference(table, row, owner, terms);
  if (note) {
    if (note.kind === 'slip') terms.say(note, table.place(row, owner, as));
    return undefined;
  }
  if (id === undefined && !owner.isRequired) return draft.box.item;
  const item = id === undefined ? undefined : itemIn(draft, owner.to, id);
  if (!item) {
    const words =
      id === undefined
        ? `Hier fehlt, wozu die Zeile gehört: ${owner.title}.`
        : `Das ist eine gemeinsame ${owner.title}; diese Angabe macht der Kreis in seiner Mappe. Löschen Sie die Zeile.`;
    terms.say(
      slipNote(id === undefined ? 'no-owner' : 'shared-owner', words),
      table.place(row, owner),
    );
  }
  return item;
}

/** An item by its id; owners stand before what they own, so that their list is whole. */
function itemIn({ box, lists }: FeedDraft, list: string, id: string) {
  let items = lists.get(list);
  if (!items) {
    const all = (box.item[list] ?? []) as (Record<string, unknown> & { id: string })[];
    items = new Map(all.map((item) => [item.id, item]));
    lists.set(list, items);
  }
  return items.get(id);
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
  const list = (fieldAt(owner, sheet.field) ?? []) as unknown[];
  list.push(item);
  setField(owner, sheet.field, list);
  // A text alone has nothing to be known by but its place.
  if (typeof item === 'object' && item !== null) draft.places.setItem(item, table, row);
  else
    draft.places.setField(
      owner,
      `${sheet.field}/${String(list.length - 1)}`,
      table.place(row, sheet.columns[0]),
    );
}

/** A row that is a key and its value. */
function addEntry(
  table: Table,
  row: SheetRow,
  holder: Record<string, unknown>,
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
  places.setField(holder, `${field}/${key}`, table.place(row, valueColumn));
}

/** Reads all rows, those that others belong to first. */
export function readRows(
  tables: readonly Table[],
  draft: FeedDraft,
  terms: Terms,
  sheets: readonly Sheet[] = SHEETS,
): void {
  for (const { title } of sheets)
    for (const table of tables)
      if (table.sheet.title === title && table.sheet.shape !== 'single')
        for (const row of table.rows) addRow(table, row, draft, terms);
}
