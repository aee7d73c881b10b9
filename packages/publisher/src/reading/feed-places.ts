import type { Place } from '../messages/sheet-message.ts';
import type { SheetColumn } from '../sheets/column.ts';
import type { SheetRow, Table } from './table.ts';

/** A row, and the columns by which the fields of its item are found. */
interface Origin {
  readonly table: Table;
  readonly row: SheetRow;
}

const isAbove = (above: string, path: string): boolean =>
  above === path || (above === '' && path !== '') || path.startsWith(`${above}/`);

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

/** Where in the sheets each part of the feed comes from. */
export class Places {
  readonly #origins = new Map<string, Origin>();
  readonly #fields = new Map<string, Place>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** An item of the feed and its row. */
  setItem(pointer: string, table: Table, row: SheetRow): void {
    this.#origins.set(pointer, { table, row });
  }

  /** A single field and its cell. */
  setField(pointer: string, place: Place): void {
    this.#fields.set(pointer, place);
  }

  /** The cell that a pointer into the feed leads to; the file where there is none. */
  at(pointer: string): Place {
    for (let above = pointer; ; above = above.slice(0, above.lastIndexOf('/'))) {
      const field = this.#fields.get(above);
      if (field) return field;
      const origin = this.#origins.get(above);
      if (origin) {
        const path = pointer.slice(above.length + 1);
        const { columns } = origin.table.sheet;
        return origin.table.place(origin.row, path ? columnFor(columns, path) : columns[0]);
      }
      if (!above) return { file: this.#file };
    }
  }
}
