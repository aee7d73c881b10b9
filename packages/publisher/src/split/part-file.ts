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

/**
 * Names a content: 53 bits, the same everywhere. Against chance, not against forgery (which a page
 * that may write the feed has no need of).
 */
export function contentHash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}

/** Parsed values as JSON, maps as the objects that they are in a feed. */
export const jsonOfParsed = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Map ? (Object.fromEntries(item) as unknown) : item,
  );

/** One file of a part: its name with the hash of its content, the content and how the core names it. */
export function namedFile(part: string, text: string) {
  const url = `${part}.${contentHash(text)}.json`;
  return { url, text, entry: { url, bytes: new TextEncoder().encode(text).length } };
}
