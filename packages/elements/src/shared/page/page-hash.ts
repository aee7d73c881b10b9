import type { AddressValues } from '@strategy-widgets/feed/registry';

/**
 * The page state's mirror in the address: `#strategy?field=…&measure=…`. A second widget group with
 * `url-key="b"` prefixes its names: `b.field=`. Hashes that do not start so belong to the page.
 */
const START = '#strategy?';
const OURS = /^#+strategy\?/i;

/** What programs put into long words: signs that nobody sees, and line breaks. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]|[\r\n]\s*/g;

/** Value of `municipality` for „all towns“ on a town's own page. */
export const ALL_TOWNS = 'all';

const prefix = (key: string) => (key ? `${key}.` : '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Ids as they were before a sentence, a mail or a campaign put something to them. */
function mendIds(value: string): string {
  const [ids = ''] = decode(decode(value)).replace(UNSEEN, '').split('?');
  return (/^.*[\p{L}\p{N}_-]/su.exec(ids)?.[0] ?? '').replace(/^3D(?=[a-z\d])/, '');
}

/**
 * Names and values of a hash of ours; undefined for one of the page's own. Links travel through mail and
 * chat: encoded once more or twice, as text of HTML, with the full stop of their sentence.
 */
function readPairs(hash: string): [string, string][] | undefined {
  let text = hash;
  for (let round = 0; round < 3 && !(OURS.test(text) && text.includes('=')); round++)
    text = decode(text).replace(UNSEEN, '');
  if (!OURS.test(text)) return undefined;
  const query = text
    .replace(OURS, '')
    .replace(/&amp;|%26amp%3B/gi, '&')
    .replace(/:~:.*/s, '');
  return [...new URLSearchParams(query)].map(([written, value]) => {
    const name = written.replace(UNSEEN, '').toLowerCase();
    if (/(^|\.)q$/.test(name)) return [name, value];
    const ids = mendIds(value);
    return [name, name.endsWith('measure') ? ids.replace(/\s/g, '') : ids];
  });
}

/** True for a hash that this project wrote. */
export const isOurHash = (hash: string): boolean => Boolean(readPairs(hash));

/** Reads what an attribute says in the words of the address. */
export const readFilter = (filter: string): AddressValues => readHash(START + filter, '');

/** Reads the values of one widget group; of a name that comes twice the last one counts. */
export function readHash(hash: string, key: string): AddressValues {
  const values: Partial<Record<string, string>> = Object.create(null) as object;
  const start = prefix(key);
  for (const [name, value] of readPairs(hash) ?? []) {
    const own = name.startsWith(start) ? name.slice(start.length) : '';
    if (/^[a-z]+$/.test(own)) values[own] = value.slice(0, own === 'q' ? 200 : 4000);
  }
  return values;
}

/**
 * The page's whole address with one group's values replaced and every other group's kept. Built from
 * `location.href`, since a `<base>` would send a bare `#…` to another page.
 */
export function hashUrl(href: string, key: string, values: AddressValues): string {
  const [page = ''] = href.split('#');
  const hash = href.slice(page.length);
  const pairs = readPairs(hash);
  const all = new URLSearchParams(pairs);
  const start = prefix(key);
  for (const name of [...all.keys()]) {
    if (key ? name.startsWith(start) : !name.includes('.')) all.delete(name);
  }
  for (const [name, value] of Object.entries(values) as [string, string | undefined][]) {
    if (value) all.set(start + name, value);
  }
  const query = all.toString();
  return query ? page + START + query : page + (pairs ? '' : hash);
}
