import type { Column, Columns } from '@strategy-widgets/feed';

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
