import type { Severity } from './problems.ts';
import {
  escapeKey,
  isJsonObject,
  own,
  type Context,
  type Fail,
  type JsonObject,
  type Read,
} from './context.ts';
import { itemsOf, keyOf, MAX_ITEMS } from './items.ts';
import { kindOf, type Field } from './shapes.ts';
import { isBlank, VALUES } from './values.ts';

const isRecord = (code: string): boolean => code.startsWith('record');

/** Items by what no two may share, each with its place. */
export type Items = Map<unknown, readonly [item: unknown, at: string]>;

/** Reads one item and adds it; one that is there already is left out, with a report if it is an object. */
export function addItem(
  context: Context,
  code: string,
  value: unknown,
  at: string,
  items: Items,
): void {
  const record = isRecord(code);
  const item = read(context, code, value, at, record ? 'error' : 'warning');
  if (item === undefined) return;
  const id = own(item, 'id');
  const key = keyOf(context, code, item);
  const first = items.get(key);
  if (!first) items.set(key, [item, at]);
  else if (record) {
    const end = id ? '/id' : '';
    failAt(context, key, at + end, 'error', first[1] + end)(id ? 'duplicate-id' : 'duplicate-key');
  }
}

/** What was added, in its order. */
export const added = (items: Items): unknown[] => [...items.values()].map(([item]) => item);

const readList: Read = (value, argument, fail, at, context) => {
  const code = argument.replace(/^\d+ /, '');
  const items: Items = new Map();
  itemsOf(value, fail, parseInt(argument) || MAX_ITEMS).forEach((item, index) => {
    addItem(context, code, item, `${at}/${index}`, items);
  });
  // Only lists of the strategy itself are referred to, and they hold objects.
  if (isRecord(code)) {
    context.ids.set(at.slice(1), new Map([...items.keys()].map((id) => [id, id])));
  }
  return added(items);
};

/** The usable entries of a map, by the codes of its keys and values; of two that read alike the first. */
function readEntries(
  context: Context,
  map: object,
  at: string,
  key: string,
  code: string,
): [string, unknown][] {
  const found = Object.entries(map).flatMap(([name, value]): [string, unknown][] => {
    const path = `${at}/${escapeKey(name)}`;
    const tag = isBlank(value) ? undefined : read(context, key, name, path, 'warning');
    const item = tag === undefined ? undefined : read(context, code, value, path, 'warning');
    return item === undefined ? [] : [[tag as string, item]];
  });
  // Each in its place, and with what stood there first.
  return [...found, ...found.reverse()];
}

/** A text in the default language or one for each language. */
const textReader =
  (kind: 'string' | 'verbatim'): Read =>
  (value, argument, fail, at, context, severity) => {
    const code = `${kind} ${argument}`;
    if (!isJsonObject(value) && !isBlank(value)) return read(context, code, value, at, severity);
    const entries = isJsonObject(value)
      ? readEntries(context, value, at, 'language-tag', code)
      : [];
    return entries.length ? Object.fromEntries(entries) : fail('missing-required');
  };

const readMap: Read = (value, argument, fail, at, context) => {
  if (!isJsonObject(value)) return fail('type-mismatch');
  const [key = '', ...code] = argument.split(' ');
  return new Map(readEntries(context, value, at, key, code.join(' ')));
};

const readReference: Read = (value, list, fail, at, context, severity) => {
  const id = read(context, 'strategy-id', value, at, severity);
  const known = context.ids.get(list);
  if (id === undefined || (!known && context.isPartial)) return id;
  return known?.get(id) ?? fail('unresolved-reference');
};

/**
 * An object with named fields. Without a required one it is no such object; a bad optional one is
 * left out. Only names of the table are ever written.
 */
function readFields(
  context: Context,
  fields: readonly Field[] | undefined,
  value: unknown,
  at: string,
  severity: Severity,
): JsonObject | undefined {
  // Records of measures are left out by who knows the core only.
  let isWhole = Boolean(fields);
  const found: Record<string, unknown> = {};
  for (const [name, isRequired, code, absent] of fields ?? []) {
    const raw = own(value, name);
    const weight = isRequired ? severity : 'warning';
    let result: unknown;
    if (raw !== undefined && !isBlank(raw)) {
      result = read(context, code, raw, `${at}/${name}`, weight);
    } else if (isRequired) failAt(context, {}, `${at}/${name}`, weight)('missing-required');
    result ??= absent?.(code);
    if (result !== undefined) found[name] = result;
    else if (isRequired) isWhole = false;
  }
  return isWhole ? found : undefined;
}

/** Readers by the words of the generated tables. */
const READERS: Readonly<Record<string, Read>> = {
  ...VALUES,
  record: (value, name, fail, at, context, severity) =>
    isJsonObject(value)
      ? readFields(context, context.shapes.get(name), value, at, severity)
      : fail(at ? 'type-mismatch' : 'not-an-object'),
  text: textReader('string'),
  markdown: textReader('verbatim'),
  reference: readReference,
  list: readList,
  map: readMap,
};

const isPrintable = (value: unknown): value is string | number | boolean =>
  typeof value !== 'object';

/** What reports the faults of one value; `other` is what it contradicts. */
export const failAt =
  ({ problems }: Context, value: unknown, at: string, weight: Severity, other?: string): Fail =>
  (code, detail = value, pointer = at, severity = weight) => {
    const text = isPrintable(detail) ? { detail: String(detail).slice(0, 80) } : {};
    problems.push({ pointer, code, severity, ...text, ...(other && { other }) });
    return undefined;
  };

const known = new Map<string, readonly [read: Read | undefined, argument: string]>();

/** The reader that a code names and what it needs; kept, since every value asks for it. */
function readerOf(code: string) {
  let found = known.get(code);
  if (!found) {
    const kind = kindOf(code);
    found = [READERS[kind], code.slice(kind.length + 1)];
    known.set(code, found);
  }
  return found;
}

/** Reads a value by a code of the generated tables: a word, and what its reader needs. */
export function read(
  context: Context,
  code: string,
  value: unknown,
  at: string,
  severity: Severity,
): unknown {
  const [reader, argument] = readerOf(code);
  return reader?.(value, argument, failAt(context, value, at, severity), at, context, severity);
}
