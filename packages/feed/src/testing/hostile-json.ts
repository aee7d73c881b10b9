import fc from 'fast-check';

/** Strings that careless or hostile feeds hold. */
const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  '\ud800',
  '\u202ejavascript:alert(1)',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '1e308',
  '2026-02-30',
  '\u0000\u0007',
  '\ufeff',
  'x'.repeat(100_000),
);
const leaf = fc.oneof(
  nasty,
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.constantFrom(1e308, -1e308, -0, 1e21, null, true),
);
/** Objects that throw when they are made a number or a string. */
const noPrimitive = fc.constantFrom({ toString: 0 }, { toString: {}, valueOf: [] });
/** Any JSON value, with the strings and objects that hurt. */
export const hostileJson = (fields: readonly string[]) =>
  fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 6 },
      leaf,
      noPrimitive,
      fc.array(tie('any'), { maxLength: 5 }),
      fc.dictionary(fc.oneof(nasty, fc.constantFrom(...fields), fc.string()), tie('any'), {
        maxKeys: 5,
      }),
    ),
  })).any;

/** As it comes over the network: `__proto__` is a key like any other. */
export const overNetwork = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** All names on the prototypes that hostile data could reach. */
export const prototypeNames = (): string =>
  [Object, Array, Map, String]
    .flatMap(({ prototype }) => Reflect.ownKeys(prototype).map(String))
    .join();

/** Every place in a feed, as a path. */
export function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => paths(item, [...path, key]))];
}

/** A copy with another value at one place. */
export function replaceAt(
  value: unknown,
  [key, ...rest]: (string | number)[],
  item: unknown,
): unknown {
  if (key === undefined) return item;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>;
  copy[key] = replaceAt(copy[key], rest, item);
  return copy;
}
