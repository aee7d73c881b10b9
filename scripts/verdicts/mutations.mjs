import { readdirSync, readFileSync } from 'node:fs';

const FIXTURES = new URL('../../packages/feed/fixtures/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));

const small = readdirSync(new URL('valid/', FIXTURES)).map((name) => read(`valid/${name}`));
const full = read('valid/all-fields.json');
const sample = read('lippe/strategy.json');

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ODD = [
  ...[null, 7, -1, 1.5, 100, 10, true, '', ' ', 'x', 'A b', '__proto__', 'constructor', '2.0'],
  ...['2026-13', '2026-02-30', '2020', '2030-Q4', 'completed', 'planned', 'lemgo', 'portal'],
  ...['x'.repeat(65), 'x'.repeat(30_000), '\0', '&nbsp;', 'A &amp; <b>B</b>', '<5 %', 'ftp://x'],
  ...[[], ['x'], {}, { de: 5 }, { toString: 0 }, { de: ' ', en: 'Bus' }, { DE: 'A', de: 'B' }],
  ...[{ nds: 'Schoolbus' }, [{ id: 'x' }], [8.9, 52], [52, 8.9], ['lemgo', 'lemgo']],
];

/** Every object and list of a feed. */
function holders(value, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value);
  for (const item of Object.values(value)) holders(item, found);
  return found;
}

/** What happens to feeds, each to a holder and one of its keys. */
const CHANGES = {
  replace: (holder, key, pick) => (holder[key] = structuredClone(pick(ODD))),
  remove: (holder, key) =>
    Array.isArray(holder) ? holder.splice(key, 1) : Reflect.deleteProperty(holder, key),
  twice: (holder, key) => Array.isArray(holder) && holder.push(structuredClone(holder[key])),
  swap: (holder, key, pick) => {
    const other = pick(Object.keys(holder));
    [holder[key], holder[other]] = [holder[other], holder[key]];
  },
  rename: (holder, key, pick) => {
    if (Array.isArray(holder) || key.length < 4) return;
    const names = [key.toUpperCase(), `${key}s`, key.slice(1), key.slice(0, -2) + key.at(-1)];
    holder[pick(names)] = holder[key];
    delete holder[key];
  },
};

/** Of publishers older and newer than this reader, and of those that write another format. */
const VERSIONS = ['1.0', '1.2', '1.3', '1.4', '1.14', '0.9', '2.0', '1', '1.x', ' 1.1'];

/** A feed with one to four changes, always the same of a number. */
export function mutated(number) {
  const next = random(number * 7919);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const base = number % 10 === 0 ? sample : number % 2 ? full : pick(small);
  const feed = structuredClone(base);
  const count = 1 + Math.floor(next() * 4);
  for (let change = 0; change < count; change++) {
    const holder = pick(holders(feed));
    const key = pick(Object.keys(holder));
    if (key !== undefined) CHANGES[pick(Object.keys(CHANGES))](holder, key, pick);
  }
  if (number % 8 === 3 && 'schema' in feed) feed.schema = pick(VERSIONS);
  // As it comes over the network.
  return JSON.parse(JSON.stringify(feed));
}
