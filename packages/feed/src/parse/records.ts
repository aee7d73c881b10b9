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
import type { Field } from './shapes.ts';
import { isBlank, readString } from './strings.ts';
import { WORDS } from './formats.ts';

/** Longer lists are cut: a page must stay usable whatever it is fed. */
export const MAX_ITEMS = 20_000;

/** The items of a list that may be read. */
export function itemsOf(value: unknown, fail: Fail, limit = MAX_ITEMS): readonly unknown[] {
  if (!Array.isArray(value)) {
    fail('type-mismatch');
    return [];
  }
  if (value.length > limit) fail('too-many-items', value.length);
  return value.slice(0, limit);
}

/** Reads one item and adds it; one that is there already is left out, with a report if it has an id. */
export function addItem(
  context: Context,
  code: string,
  value: unknown,
  at: string,
  items: Map<unknown, unknown>,
): void {
  const item = read(context, code, value, at, code.startsWith('o') ? 'error' : 'warning');
  const id = own(item, 'id');
  const key = id ?? item;
  if (item === undefined) return;
  if (!items.has(key)) items.set(key, item);
  else if (id) failAt(context, id, `${at}/id`, 'error')('duplicate-id');
}

const readList: Read = (value, argument, fail, at, context) => {
  const code = argument.replace(/^\d+/, '');
  const items = new Map<unknown, unknown>();
  itemsOf(value, fail, parseInt(argument) || undefined).forEach((item, index) => {
    addItem(context, code, item, `${at}/${index}`, items);
  });
  // Only lists of the strategy itself are referred to, and they hold objects.
  if (code.startsWith('o')) {
    context.ids.set(at.slice(1), new Map([...items.keys()].map((id) => [id, id])));
  }
  return [...items.values()];
};

/** The usable entries of a map, by the codes of its keys and values. */
function readEntries(
  context: Context,
  map: object,
  at: string,
  key: string,
  code: string,
): [string, unknown][] {
  return Object.entries(map).flatMap(([name, value]): [string, unknown][] => {
    const path = `${at}/${escapeKey(name)}`;
    const isUsable = !isBlank(value) && read(context, key, name, path, 'warning') !== undefined;
    const item = isUsable ? read(context, code, value, path, 'warning') : undefined;
    return item === undefined ? [] : [[name, item]];
  });
}

/** A text in the default language or one for each language. */
const readText: Read = (value, argument, fail, at, context, severity) => {
  if (!isJsonObject(value) && !isBlank(value)) {
    return readString(value, argument, fail, at, context, severity);
  }
  const entries = isJsonObject(value) ? readEntries(context, value, at, 'l', `s${argument}`) : [];
  return entries.length ? Object.fromEntries(entries) : fail('missing-required');
};

const readMap: Read = (value, code, fail, at, context) =>
  isJsonObject(value) ? new Map(readEntries(context, value, at, 'k', code)) : fail('type-mismatch');

const isWithin = (value: unknown, low = '', high = ''): boolean =>
  Number.isFinite(value) &&
  (!low || (value as number) >= +low) &&
  (!high || (value as number) <= +high);

const readNumber: Read = (value, range, fail) => {
  if (!Number.isFinite(value)) return fail('type-mismatch');
  return isWithin(value, ...range.split('~')) ? value : fail('out-of-range');
};

/** Two numbers, each in its range; for a place longitude and latitude. */
const readPair: Read = (value, argument, fail) => {
  const [west, east, south, north] = argument.split('~');
  const [x, y, rest] = Array.isArray(value) ? (value as unknown[]) : [];
  const fits = (a: unknown, b: unknown) =>
    rest === undefined && isWithin(a, west, east) && isWithin(b, south, north);
  return fits(x, y) ? [x, y] : fail('bad-point', fits(y, x) ? 'swapped' : {});
};

const readReference: Read = (value, list, fail, at, context, severity) => {
  const id = read(context, 'i', value, at, severity);
  const known = context.ids.get(list);
  if (id === undefined || (!known && context.isPartial)) return id;
  return known?.get(id) ?? fail('unresolved-reference');
};

/** What the parsed model has where the feed has nothing, by the letter of the code. */
const ABSENT: Readonly<Record<string, (argument: string) => unknown>> = {
  b: () => false,
  '[': () => [],
  '{': () => new Map(),
  e: (words) => words.split('|', 1)[0] || undefined,
};

/**
 * An object with named fields. Without a required one it is no such object; a bad optional one is
 * left out. Only names of the table are ever written.
 */
export function readFields(
  context: Context,
  fields: readonly Field[] | undefined,
  value: unknown,
  at: string,
  severity: Severity,
): JsonObject | undefined {
  // Records of measures are left out by who knows the core only.
  let isWhole = Boolean(fields);
  const found: Record<string, unknown> = {};
  for (const [name, isRequired, code] of fields ?? []) {
    const raw = own(value, name);
    const weight = isRequired ? severity : 'warning';
    let result: unknown;
    if (raw !== undefined && !isBlank(raw)) {
      result = read(context, code, raw, `${at}/${name}`, weight);
    } else if (isRequired) failAt(context, {}, `${at}/${name}`, weight)('missing-required');
    result ??= ABSENT[code.charAt(0)]?.(code.slice(1));
    if (result !== undefined) found[name] = result;
    else if (isRequired) isWhole = false;
  }
  return isWhole ? found : undefined;
}

/** Readers by the first letter of a code. */
const READERS: Readonly<Record<string, Read>> = {
  ...WORDS,
  o: (value, name, fail, at, context, severity) =>
    isJsonObject(value)
      ? readFields(context, context.shapes.get(name), value, at, severity)
      : fail(at ? 'type-mismatch' : 'not-an-object'),
  t: readText,
  s: readString,
  r: readReference,
  p: readPair,
  b: (value, _, fail) => (typeof value === 'boolean' ? value : fail('type-mismatch')),
  n: readNumber,
  N: (value, range, fail, ...rest) =>
    readNumber(Number.isInteger(value) ? value : NaN, range, fail, ...rest),
  '[': readList,
  '{': readMap,
};

const isPrintable = (value: unknown): value is string | number | boolean =>
  typeof value !== 'object';

/** What reports the faults of one value. */
export const failAt =
  ({ problems }: Context, value: unknown, at: string, weight: Severity): Fail =>
  (code, detail = value, pointer = at, severity = weight) => {
    const text = isPrintable(detail) ? { detail: String(detail).slice(0, 80) } : {};
    problems.push({ pointer, code, severity, ...text });
    return undefined;
  };

/** Reads a value by a code of the generated table. */
export const read = (
  context: Context,
  code: string,
  value: unknown,
  at: string,
  severity: Severity,
): unknown =>
  READERS[code.charAt(0)]?.(
    value,
    code.slice(1),
    failAt(context, value, at, severity),
    at,
    context,
    severity,
  );
