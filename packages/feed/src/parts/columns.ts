/** One field of all rows: its values, or their numbers in a list of the distinct ones. */
export type Column =
  | { readonly values: readonly unknown[] }
  | { readonly dict: readonly unknown[]; readonly codes: readonly number[] };

/** Objects of the same fields, field by field: shorter than row by row, also when compressed. */
export interface Columns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

type Row = Readonly<Record<string, unknown>>;

function encodeColumn(values: readonly unknown[]): Column {
  const texts = values.map((value) => JSON.stringify(value));
  const distinct = [...new Set(texts)];
  if (distinct.length * 2 > values.length) return { values };
  const codes = new Map(distinct.map((text, code) => [text, code]));
  return {
    dict: distinct.map((text) => JSON.parse(text) as unknown),
    codes: texts.map((text) => codes.get(text) ?? 0),
  };
}

/** Writes rows as columns; a field that a row lacks is null, one that all lack is left out. */
export function encodeColumns(rows: readonly Row[], names: readonly string[]): Columns {
  const columns = names
    .filter((name) => rows.some((row) => row[name] !== undefined))
    .map((name) => [name, encodeColumn(rows.map((row) => row[name] ?? null))] as const);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const listIn = (column: Row, name: string): readonly unknown[] | undefined =>
  Array.isArray(column[name]) ? (column[name] as unknown[]) : undefined;

// Number(…) throws for what JSON can hold: {"toString": 0}.
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);

type Reader = (row: number) => unknown;

function readerOf(column: Row): Reader {
  const values = listIn(column, 'values') ?? [];
  const dict = listIn(column, 'dict');
  const codes = listIn(column, 'codes') ?? [];
  return (row) => (dict ? dict[asNumber(codes[row])] : values[row]);
}

/** Reads rows from columns; what is no columns gives no rows. Whoever uses the rows checks them. */
export function decodeColumns(input: unknown): Record<string, unknown>[] {
  if (!isRecord(input) || !isRecord(input['columns'])) return [];
  const readers = Object.entries(input['columns']).flatMap(([name, column]): [string, Reader][] =>
    // Writing this name would change the row's prototype.
    isRecord(column) && name !== '__proto__' ? [[name, readerOf(column)]] : [],
  );
  // Hostile files may claim any number.
  const rows = Math.min(asNumber(input['rows']), 100_000);
  return Array.from({ length: Math.max(rows, 0) }, (_, row) => {
    const found: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined && value !== null) found[name] = value;
    }
    return found;
  });
}
