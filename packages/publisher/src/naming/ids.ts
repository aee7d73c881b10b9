import { fold } from '@strategy-widgets/feed';
import { isId } from '@strategy-widgets/feed/rules';
import { slipNote, remark, textOf, wholeText } from '../cells/reading.ts';
import type { Say } from '../messages/sheet-message.ts';
import type { SheetColumn } from '../sheets/column.ts';
import { hasIds } from '../sheets/sheet.ts';
import { ITEM, type ListName } from '../sheets/words.ts';
import { formerIn, type Former } from './former.ts';
import { namedItems } from './named-items.ts';
import { Names } from './names.ts';
import { columnAt, namesOf, titleColumn, titleOf } from './row-names.ts';
import { newId, slug } from './slug.ts';
import { splitList } from '../reading/split-list.ts';
import type { SheetRow, Table } from '../reading/table.ts';

/** Ids of rows and names of everything that others refer to. */
export interface Ids {
  readonly of: (list: ListName) => Names;
  readonly idOf: (table: Table, row: SheetRow) => string | undefined;
  /** Whether something was published before, and is there no more. */
  readonly isGone: (list: string, id: string) => boolean;
  /** Ids that rows had before somebody changed them by hand. */
  readonly formerOf: (id: string) => string | undefined;
}

/** What ids are given by. */
export interface IdTerms {
  /** The feed that was published before, as parsed JSON. */
  readonly previous: unknown;
  /** What a town's own sheets refer to; its ids begin with a word of their own. */
  readonly base?: { readonly feed: unknown; readonly language: string; readonly prefix: string };
  readonly say: Say;
}

/** Gives ids to the rows of one list: those in the sheet, those published before, else new ones. */
class ListIds {
  readonly names: Names;
  readonly rows = new Map<Table, Map<number, string>>();
  readonly changed = new Map<string, string>();
  readonly #list: ListName;
  readonly #former: readonly Former[];
  readonly #say: Say;
  readonly #places = new Map<string, string>();
  readonly #shared = new Set<string>();
  readonly #prefix: string | undefined;

  constructor(list: ListName, tables: readonly Table[], { previous, base, say }: IdTerms) {
    this.#list = list;
    this.names = new Names(list);
    this.#former = formerIn(previous, list);
    this.#say = say;
    this.#prefix = base?.prefix;
    if (base)
      for (const { id, names, formerIds } of namedItems(base.feed, list, base.language)) {
        this.names.add(id, names, formerIds);
        this.#shared.add(id);
      }
    for (const table of tables) this.#readGiven(table);
    for (const table of tables) this.#makeMissing(table);
    for (const table of tables) this.#tellTitles(table);
    for (const { id, title } of this.#former) {
      const now = this.names.present(id);
      if (now !== undefined && this.names.find(title) === undefined) this.names.add(now, [title]);
    }
  }

  isGone(id: string): boolean {
    return !this.names.has(id) && this.#former.some((item) => item.id === id);
  }

  #readGiven(table: Table): void {
    const column = columnAt(table.sheet, 'id');
    if (!column) return;
    for (const row of table.rows) {
      const id = textOf(table.cell(row, column));
      if (!id) continue;
      const place = table.place(row, column);
      const other = this.#places.get(id);
      const isValid: boolean = isId(id);
      if (!isValid)
        this.#say(
          slipNote(
            'bad-id',
            `„${id}“ ist keine Kennung: Erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche, höchstens 64 Zeichen. Ist die Zeile neu, leeren Sie diese Zelle.`,
          ),
          place,
        );
      else if (this.#shared.has(id))
        this.#say(
          slipNote(
            'locked-id',
            `„${id}“ gehört zu einem gemeinsamen Eintrag. Was Ihre Kommune dazu sagt, steht im Blatt Beteiligung; für etwas Eigenes leeren Sie diese Zelle.`,
          ),
          place,
        );
      else if (other !== undefined)
        this.#say(
          slipNote(
            'id-twice',
            `Die Kennung „${id}“ steht schon in Zelle ${other}. Ist diese Zeile eine Kopie, leeren Sie diese Zelle; dann entsteht eine neue Kennung.`,
          ),
          place,
        );
      else {
        this.#places.set(id, place.cell ?? '');
        this.#keep(table, row, id);
      }
    }
    for (const row of table.rows) this.#tellChanged(table, row, column);
  }

  /** An id that is new beside a title that was published under another one. */
  #tellChanged(table: Table, row: SheetRow, column: SheetColumn): void {
    const id = this.rows.get(table)?.get(row.at);
    if (id === undefined || this.#former.some((item) => item.id === id)) return;
    const before = this.#unusedBy(titleOf(table, row));
    if (!before) return;
    this.changed.set(id, before.id);
    // Rows of other sheets that still have the former id mean this one.
    this.names.add(id, [], [before.id]);
    const words =
      this.#list === 'measures'
        ? `Die Kennung war bisher „${before.id}“. Links damit führen weiter hierher; sie steht nun unter „Frühere Kennungen“.`
        : `Die Kennung war bisher „${before.id}“; Links damit gehen verloren. Schreiben Sie wieder „${before.id}“.`;
    const note =
      this.#list === 'measures' ? remark('id-changed', words) : slipNote('id-changed', words);
    this.#say(note, table.place(row, column));
  }

  #unusedBy(title: string): Former | undefined {
    const folded = fold(title);
    const claimed = new Set(this.changed.values());
    return this.#former.find(
      (item) => item.title === folded && !this.#places.has(item.id) && !claimed.has(item.id),
    );
  }

  #makeMissing(table: Table): void {
    for (const row of table.rows) {
      if (this.rows.get(table)?.has(row.at)) continue;
      const title = titleOf(table, row);
      const before = title ? this.#unusedBy(title) : undefined;
      const taken = (id: string) =>
        this.names.has(id) || this.#former.some((item) => item.id === id);
      const id =
        before?.id ??
        newId([this.#prefix, title].filter(Boolean).join(' '), slug(ITEM[this.#list]), taken);
      this.#places.set(id, table.place(row).cell ?? '');
      this.#keep(table, row, id);
    }
  }

  #tellTitles(table: Table): void {
    const first = new Map<string, string>();
    for (const row of table.rows) {
      const title = fold(titleOf(table, row));
      const other = first.get(title);
      const place = table.place(row, titleColumn(table));
      if (title && other !== undefined)
        this.#say(
          remark(
            'title-twice',
            `So heißt schon der Eintrag in Zelle ${other}. Ist er derselbe, löschen Sie eine Zeile.`,
          ),
          place,
        );
      else first.set(title, place.cell ?? '');
    }
  }

  #keep(table: Table, row: SheetRow, id: string): void {
    const rows = this.rows.get(table) ?? new Map<number, string>();
    this.rows.set(table, rows.set(row.at, id));
    const aliases = columnAt(table.sheet, 'aliases');
    const former = aliases ? splitList(wholeText(table.cell(row, aliases))).filter(isId) : [];
    this.names.add(id, namesOf(table, row), former);
    if (row.isDraft) this.names.addDraft(id);
  }
}

/** Ids and names of all lists. */
export function readIds(tables: readonly Table[], terms: IdTerms): Ids {
  const lists = new Map<ListName, ListIds>();
  for (const list of Object.keys(ITEM) as ListName[]) {
    const own = tables.filter(({ sheet }) => sheet.field === list && !sheet.owner && hasIds(sheet));
    lists.set(list, new ListIds(list, own, terms));
  }
  const all = [...lists.values()];
  return {
    of: (list) => lists.get(list)?.names ?? new Names(list),
    idOf: (table, row) =>
      all.map(({ rows }) => rows.get(table)?.get(row.at)).find((id) => id !== undefined),
    isGone: (list, id) => lists.get(list as ListName)?.isGone(id) ?? false,
    formerOf: (id) => lists.get('measures')?.changed.get(id),
  };
}
