import { isEmpty } from '../cells/reading.ts';
import type { Place } from '../messages/sheet-message.ts';
import type { SheetColumn } from '../sheets/column.ts';
import type { SheetRow, Table } from './table.ts';

type Translated = Table['languages'][number];

/** A row, and the columns by which the fields of its item are found. */
interface Origin {
  readonly table: Table;
  readonly row: SheetRow;
}

const isAbove = (above: string, path: string): boolean =>
  above === path || path.startsWith(`${above}/`);

/** The column of a field: the one that holds it, else the first that holds something of it. */
function columnFor(columns: readonly SheetColumn[], path: string): SheetColumn | undefined {
  const holding = columns
    .filter((column) => column.path && isAbove(column.path, path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    holding ??
    columns.find((column) => isAbove(path, column.path)) ??
    columns.find((column) => column.path === '')
  );
}

const hasText = (table: Table, row: SheetRow, { column, language }: Translated): boolean =>
  !isEmpty(table.cell(row, column, 'language', language));

/** A field's own place, or that of what holds it. */
function placeAmong(fields: ReadonlyMap<string, Place>, path: string): Place | undefined {
  for (let above = path; above; above = above.slice(0, Math.max(0, above.lastIndexOf('/')))) {
    const place = fields.get(above);
    if (place) return place;
  }
  return undefined;
}

const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * Where in the sheets each part of the feed comes from. Items are known by themselves, not by their place in
 * a list: it changes when towns add theirs.
 */
export class FeedPlaces {
  readonly #origins = new WeakMap<object, Origin>();
  readonly #fields = new WeakMap<object, Map<string, Place>>();
  readonly #file: string;

  /** @param file - what is named where nothing closer is known */
  constructor(file: string) {
    this.#file = file;
  }

  /** An item of the feed and its row. */
  setItem(item: object, table: Table, row: SheetRow): void {
    this.#origins.set(item, { table, row });
  }

  /** A single field of an item and its cell. */
  setField(item: object, path: string, place: Place): void {
    const fields = this.#fields.get(item) ?? new Map<string, Place>();
    this.#fields.set(item, fields.set(path, place));
  }

  /** What was made of one item, or holds it now, comes from where it does. */
  follow(item: object, other: object): void {
    const origin = this.#origins.get(item);
    const fields = this.#fields.get(item);
    if (origin) this.#origins.set(other, origin);
    for (const [path, place] of fields ?? []) this.setField(other, path, place);
  }

  /** The cell that a pointer into a feed leads to; the file where there is none. */
  at(feed: unknown, pointer: string): Place {
    const parts = pointer.split('/').slice(1).map(unescape);
    const above: { item: object; path: string }[] = [];
    let value = feed;
    for (let depth = 0; typeof value === 'object' && value !== null; depth++) {
      above.unshift({ item: value, path: parts.slice(depth).join('/') });
      const part = parts[depth];
      if (part === undefined || !Object.hasOwn(value, part)) break;
      value = (value as Record<string, unknown>)[part];
    }
    for (const { item, path } of above) {
      const place = this.#placeIn(item, path);
      if (place) return place;
    }
    return { file: this.#file };
  }

  #placeIn(item: object, path: string): Place | undefined {
    const fields = this.#fields.get(item) ?? new Map<string, Place>();
    const own = placeAmong(fields, path);
    if (own) return own;
    const origin = this.#origins.get(item);
    // Where nothing stands, the first of what it holds.
    if (!origin) return [...fields].find(([field]) => isAbove(path, field))?.[1];
    const { table, row } = origin;
    const { columns } = table.sheet;
    const inLanguage = table.languages.find(
      (use) => `${use.column.path}/${use.language}` === path && hasText(table, row, use),
    );
    if (inLanguage) return table.place(row, inLanguage.column, 'language', inLanguage.language);
    const column = path ? columnFor(columns, path) : columns[0];
    const isById = path && column?.to && !isEmpty(table.cell(row, column, 'id'));
    return table.place(row, column, isById ? 'id' : 'value');
  }
}
