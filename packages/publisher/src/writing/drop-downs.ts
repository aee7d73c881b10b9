import { fieldAt } from '../reading/fields.ts';
import { namedItems } from '../naming/named-items.ts';
import type { SheetColumn } from '../sheets/column.ts';
import { CHOICES } from '../sheets/sheets.ts';
import { ITEM, type ListName, type Words } from '../sheets/words.ts';
import { columnName } from '../workbook/book.ts';
import type { SheetPage, SheetPageColumn } from '../workbook/sheet-page.ts';
import type { WrittenSheet } from './pages.ts';

const YES_NO: Words = { of: { true: 'ja', false: 'nein' } };

/** Rows that a list of names may grow to before its drop-downs must be made anew. */
const ROOM = 500;

const rangeOf = (sheet: string, column: number, last: number): string => {
  const letter = columnName(column);
  return `'${sheet}'!$${letter}$2:$${letter}$${String(last)}`;
};

/** What cells can be chosen from: the words of the widgets, and the names of other sheets. */
export class DropDowns {
  readonly #lists: { readonly title: string; readonly words: Words }[] = [];
  /** By the name of a list the cells that hold its names. */
  readonly #names = new Map<string, string>();

  /** @param named - the feed whose items are referred to */
  constructor(sheets: readonly WrittenSheet[], named: unknown) {
    for (const { sheet, columns } of sheets) {
      const at = columns.findIndex(({ path }) => ['title', 'name', 'term'].includes(path));
      if (sheet.shape === 'list' && !sheet.owner && at >= 0)
        this.#names.set(sheet.field, rangeOf(sheet.title, at, ROOM));
      for (const { title, words } of columns)
        if (words && !this.#lists.some((list) => list.words === words))
          this.#lists.push({ title, words });
    }
    this.#lists.push({ title: 'Ja oder nein', words: YES_NO });
    const wanted = sheets.flatMap(({ columns }) =>
      columns.filter(({ kind }) => kind === 'reference').flatMap(({ to }) => to ?? []),
    );
    for (const list of new Set(wanted)) this.#addNames(list, named);
  }

  /** Names that stand in no sheet of the workbook stand among the lists. */
  #addNames(list: ListName, named: unknown): void {
    if (this.#names.has(list)) return;
    const items = namedItems(named, list, String(fieldAt(named, 'defaultLanguage')));
    if (!items.length) return;
    const of = Object.fromEntries(items.map(({ id, title }) => [id, title]));
    this.#names.set(list, rangeOf(CHOICES, this.#lists.length, items.length + 1));
    this.#lists.push({ title: ITEM[list], words: { of } });
  }

  /** The drop-down of a column; nothing where anything may stand. */
  offersOf({ kind, words, to }: SheetColumn): SheetPageColumn['offers'] {
    if (kind === 'choice' && words) return { range: this.#rangeOf(words), isClosed: true };
    if (kind === 'flag') return { range: this.#rangeOf(YES_NO), isClosed: false };
    const range = kind === 'reference' && to ? this.#names.get(to) : undefined;
    return range === undefined ? undefined : { range, isClosed: false };
  }

  #rangeOf(words: Words): string {
    const at = this.#lists.findIndex((list) => list.words === words);
    return rangeOf(CHOICES, at, Object.keys(words.of).length + 1);
  }

  /** The sheet that the drop-downs of words come from. */
  page(): SheetPage {
    const lists = this.#lists.map(({ words }) => Object.values(words.of));
    const rows = Math.max(...lists.map(({ length }) => length));
    return {
      title: CHOICES,
      head: this.#lists.map(({ title }) => title),
      columns: this.#lists.map(() => ({ width: 24 })),
      rows: Array.from({ length: rows }, (_, row) => lists.map((list) => list[row])),
      spare: 0,
      frozen: 0,
      isReadOnly: true,
    };
  }
}
