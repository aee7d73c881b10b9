import type { Severity } from '../problems.ts';
import { CHECKS, isWithin } from './checks.ts';
import { below, isObject, own, report, type Context, type Json, type Read } from './context.ts';
import type { Field } from './shapes.ts';
import { isBlank, readString, readText } from './texts.ts';

/** Longer lists are cut: a page must stay usable whatever it is fed. */
const MAX_ITEMS = 20_000;

/** The items of a list that may be read. */
export function itemsOf(
  context: Context,
  value: unknown,
  at: string,
  limit = MAX_ITEMS,
): unknown[] {
  if (!Array.isArray(value)) {
    report(context, at, 'type-mismatch', 'warning', value);
    return [];
  }
  if (value.length > limit) report(context, at, 'too-many-items', 'warning', value.length);
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
  if (item === undefined) return;
  const id = own(item, 'id');
  const key = id ?? item;
  if (!items.has(key)) items.set(key, item);
  else if (id) report(context, `${at}/id`, 'duplicate-id', 'error', id);
}

const readList: Read = (context, argument, value, at) => {
  const code = argument.replace(/^\d+/, '');
  const items = new Map<unknown, unknown>();
  itemsOf(context, value, at, parseInt(argument) || undefined).forEach((item, index) => {
    addItem(context, code, item, `${at}/${String(index)}`, items);
  });
  // Only lists of the strategy itself are referred to.
  if (!at.lastIndexOf('/')) context.ids.set(at, new Map([...items.keys()].map((id) => [id, id])));
  return [...items.values()];
};

const readMap: Read = (context, code, value, at, severity) => {
  if (!isObject(value)) return report(context, at, 'type-mismatch', severity, value);
  const found = new Map<string, unknown>();
  for (const [key, entry] of Object.entries(value)) {
    if (isBlank(entry)) continue;
    const path = below(at, key);
    const item = CHECKS['i']?.(key, '')
      ? report(context, path, 'bad-key', 'warning', key)
      : read(context, code, entry, path, 'warning');
    if (item !== undefined) found.set(key, item);
  }
  return found;
};

/** Two numbers, each in its range; for a place longitude and latitude. */
const readPair: Read = (context, argument, value, at, severity) => {
  const [west, east, south, north] = argument.split('~');
  const [x, y, rest]: readonly unknown[] = Array.isArray(value) ? value : [];
  const fits = (a: unknown, b: unknown) =>
    rest === undefined && isWithin(a, west, east) && isWithin(b, south, north);
  if (fits(x, y)) return [x, y];
  return report(context, at, 'bad-point', severity, fits(y, x) ? 'swapped' : undefined);
};

const readReference: Read = (context, list, value, at, severity) => {
  const problem = CHECKS['i']?.(value, '');
  if (problem) return report(context, at, problem, severity, value);
  const known = context.ids.get(`/${list}`);
  if (!known && context.isPartial) return value;
  return known?.get(value) ?? report(context, at, 'unresolved-reference', severity, value);
};

/** What the parsed model has where the feed has nothing. */
function absent(code: string): unknown {
  switch (code.charAt(0)) {
    case 'b':
      return false;
    case '[':
      return [];
    case '{':
      return new Map();
    case 'e':
      return code.slice(1).split('|')[0] || undefined;
    default:
      return undefined;
  }
}

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
): Json | undefined {
  if (!isObject(value)) {
    return report(context, at, at ? 'type-mismatch' : 'not-an-object', severity, value);
  }
  const found: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, isRequired, code] of fields ?? []) {
    const raw = own(value, name);
    const path = `${at}/${name}`;
    const weight = isRequired ? severity : 'warning';
    let result: unknown;
    if (raw !== undefined && !isBlank(raw)) result = read(context, code, raw, path, weight);
    else if (isRequired) report(context, path, 'missing-required', weight);
    result ??= absent(code);
    if (result !== undefined) found[name] = result;
    else if (isRequired) isWhole = false;
  }
  return isWhole ? found : undefined;
}

/** Readers by the first letter of a code; what has none is checked and taken as it is. */
const READERS: Readonly<Record<string, Read>> = {
  o: (context, name, ...rest) => readFields(context, context.shapes.get(name), ...rest),
  t: readText,
  s: readString,
  r: readReference,
  p: readPair,
  '[': readList,
  '{': readMap,
};

/** Reads a value by a code of the generated table. */
export function read(
  context: Context,
  code: string,
  value: unknown,
  at: string,
  severity: Severity,
): unknown {
  const letter = code.charAt(0);
  const argument = code.slice(1);
  const reader = READERS[letter];
  if (reader) return reader(context, argument, value, at, severity);
  const problem = CHECKS[letter]?.(value, argument);
  return problem ? report(context, at, problem, severity, value) : value;
}
