import { isJsonObject, type JsonObject } from '../parse/context.ts';

/** One field of all rows: its values, or their numbers in a list of the distinct ones. */
export type Column =
  | { readonly values: readonly unknown[] }
  | { readonly dict: readonly unknown[]; readonly codes: readonly number[] };

/** Objects of the same fields, field by field: shorter than row by row, also when compressed. */
export interface Columns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

const listIn = (column: JsonObject, name: string): readonly unknown[] | undefined =>
  Array.isArray(column[name]) ? (column[name] as unknown[]) : undefined;

// Number(…) throws for what JSON can hold: {"toString": 0}.
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);

type Reader = (row: number) => unknown;

function readerOf(column: JsonObject): Reader {
  const values = listIn(column, 'values') ?? [];
  const dict = listIn(column, 'dict');
  const codes = listIn(column, 'codes') ?? [];
  return (row) => (dict ? dict[asNumber(codes[row])] : values[row]);
}

/** Reads rows from columns; what is no columns gives no rows. Whoever uses the rows checks them. */
export function decodeColumns(input: unknown): Record<string, unknown>[] {
  if (!isJsonObject(input) || !isJsonObject(input['columns'])) return [];
  const readers = Object.entries(input['columns']).flatMap(([name, column]): [string, Reader][] =>
    // Writing this name would change the row's prototype.
    isJsonObject(column) && name !== '__proto__' ? [[name, readerOf(column)]] : [],
  );
  // Hostile files may claim any number.
  const rows = Math.min(asNumber(input['rows']), 320_000);
  return [...Array(Math.trunc(Math.max(rows, 0) || 0)).keys()].map((row) => {
    const found: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined && value !== null) found[name] = value;
    }
    return found;
  });
}
