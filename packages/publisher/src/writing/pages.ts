import { isJsonObject } from '@strategy-widgets/feed/rules';
import { isTranslatable, type SheetColumn } from '../sheets/column.ts';
import { hasIds, type Sheet } from '../sheets/sheet.ts';
import { EXPLANATION, NAME, SHEETS, headingsOf, VALUE } from '../sheets/sheets.ts';
import { fieldAt } from '../reading/fields.ts';
import { pairName } from '../reading/translations.ts';
import { itemsAt } from '../naming/named-items.ts';
import { nameWriter } from './name-of.ts';
import { writtenText, writtenValue, type NameOf, type Written } from './write-value.ts';

/** A row of a sheet before it becomes cells: an item, or a key and its value, with what it belongs to. */
interface Entry {
  readonly owner?: unknown;
  readonly key?: string;
  readonly item: unknown;
}

/** A sheet with its cells, and what stands in each column. */
export interface WrittenSheet {
  readonly sheet: Sheet;
  readonly columns: readonly SheetColumn[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Written[])[];
}

/** A text in another language, of a row that has an id. */
export interface Translation {
  readonly sheet: string;
  readonly id: string;
  readonly field: string;
  readonly language: string;
  readonly text: string;
}

function entriesOf(sheet: Sheet, feed: unknown): Entry[] {
  const { shape, field, owner } = sheet;
  const holders: { owner?: unknown; holder: unknown }[] = owner?.to
    ? itemsAt(feed, owner.to).map((item) => ({ owner: item, holder: item }))
    : [];
  if (!owner?.isRequired) holders.unshift({ holder: feed });
  return holders.flatMap(({ owner: of, holder }): Entry[] => {
    const value = fieldAt(holder, field);
    if (shape === 'map')
      return isJsonObject(value)
        ? Object.entries(value).map(([key, item]) => ({ owner: of, key, item }))
        : [];
    return itemsAt(holder, field).map((item) => ({ owner: of, item }));
  });
}

/** Languages, beside the sheets' own, in which a value has texts. */
function languagesOf(value: unknown, own: string): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => languagesOf(item, own)))];
  return isJsonObject(value) ? Object.keys(value).filter((tag) => tag !== own) : [];
}

/** True for a sheet whose translations stand in the sheet of all of them. */
const isNamed = (sheet: Sheet): boolean =>
  hasIds(sheet) || sheet.shape === 'single' || sheet.field === 'participations';

const valueOf = ({ item, key }: Entry, { path }: SheetColumn, isKey: boolean): unknown =>
  isKey ? key : fieldAt(item, path);

/** Turns a feed into the sheets of a workbook, and those back into the same feed when they are read. */
export class FeedPages {
  readonly #feed: unknown;
  readonly #own: string;
  readonly #nameOf: NameOf;

  readonly #sheets: readonly Sheet[];

  /**
   * @param sheets - those of a workbook of this kind
   * @param named - the feed whose items are referred to; for a workbook that holds only a part of it
   */
  constructor(feed: unknown, sheets = SHEETS, named = feed) {
    this.#feed = feed;
    this.#sheets = sheets;
    this.#own = String(fieldAt(named, 'defaultLanguage'));
    this.#nameOf = nameWriter(named, this.#own);
  }

  sheets(): WrittenSheet[] {
    return this.#sheets.map((sheet) =>
      sheet.shape === 'single' ? this.#single(sheet) : this.#list(sheet),
    );
  }

  translations(): Translation[] {
    return this.#sheets.filter(isNamed).flatMap((sheet) => this.#translationsOf(sheet));
  }

  #single(sheet: Sheet): WrittenSheet {
    const rows = sheet.columns.map((column) => [
      column.title,
      writtenValue(fieldAt(this.#feed, column.path), column, this.#own, this.#nameOf),
      column.note,
    ]);
    return {
      sheet,
      columns: [NAME, VALUE, EXPLANATION],
      head: [NAME, VALUE, EXPLANATION].map(({ title }) => title),
      rows,
    };
  }

  #list(sheet: Sheet): WrittenSheet {
    const entries = entriesOf(sheet, this.#feed);
    const columns = sheet.owner ? [sheet.owner, ...sheet.columns] : sheet.columns;
    const extra = isNamed(sheet) ? [] : this.#languageColumns(sheet, entries);
    const head = [
      ...columns.flatMap((column) => headingsOf(column)),
      ...extra.map(({ column, language }) => `${column.title} (${language})`),
    ];
    const rows = entries.map((entry) => [
      ...columns.flatMap((column) => this.#cells(sheet, column, entry)),
      ...extra.map(({ column, language }) =>
        writtenText(fieldAt(entry.item, column.path), language, this.#own),
      ),
    ]);
    return {
      sheet,
      columns: [
        ...columns.flatMap((column) => headingsOf(column).map(() => column)),
        ...extra.map(({ column }) => column),
      ],
      head,
      rows,
    };
  }

  #languageColumns(sheet: Sheet, entries: readonly Entry[]) {
    return sheet.columns.filter(isTranslatable).flatMap((column) => {
      const values = entries.map(({ item }) => fieldAt(item, column.path));
      return languagesOf(values, this.#own).map((language) => ({ column, language }));
    });
  }

  #cells(sheet: Sheet, column: SheetColumn, entry: Entry): Written[] {
    const isOwner = column === sheet.owner;
    const isKey = sheet.shape === 'map' && column === sheet.columns[0];
    const value = isOwner ? fieldAt(entry.owner, 'id') : valueOf(entry, column, isKey);
    const cell = writtenValue(value, column, this.#own, this.#nameOf);
    if (column.idTitle === undefined) return [cell];
    return typeof value === 'string'
      ? [this.#titleOf(column, value), value]
      : [undefined, undefined];
  }

  /** The title alone, for reading: the id beside it says which one is meant. */
  #titleOf({ to = 'measures' }: SheetColumn, id: string): Written {
    const name = this.#nameOf(to, id);
    return name === id ? undefined : name;
  }

  #translationsOf(sheet: Sheet): Translation[] {
    const { title, field, shape } = sheet;
    const items = shape === 'single' ? [this.#feed] : itemsAt(this.#feed, field);
    return items.flatMap((item) => {
      const id =
        shape === 'single'
          ? ''
          : field === 'participations'
            ? pairName(item)
            : String(fieldAt(item, 'id'));
      return sheet.columns.filter(isTranslatable).flatMap((column) => {
        const value = fieldAt(item, column.path);
        return languagesOf(value, this.#own).map((language) => ({
          sheet: title,
          id,
          field: column.title,
          language,
          text: writtenText(value, language, this.#own) ?? '',
        }));
      });
    });
  }
}

export const translationRows = (translations: readonly Translation[]): Written[][] =>
  translations
    .filter(({ text }) => text)
    .map(({ sheet, id, field, language, text }) => [sheet, id, field, language, text]);
