import type { AddressValues } from '@strategy-widgets/feed/registry';

/**
 * The page state's mirror in the address: `#strategy?field=…&measure=…`. A second widget group with
 * `url-key="b"` prefixes its names: `b.field=`. Hashes that do not start so belong to the page.
 */
const OURS = '#strategy?';

/** Value of `municipality` for „all towns“ on a town's own page. */
export const ALL_TOWNS = 'all';

const prefix = (key: string) => (key ? `${key}.` : '');

/** True for a hash that this project wrote. */
export const isOurHash = (hash: string): boolean => hash.startsWith(OURS);

/** Reads what an attribute says in the words of the address. */
export const readFilter = (filter: string): AddressValues => readHash(OURS + filter, '');

/** Reads the values of one widget group; of a name that comes twice the last one counts. */
export function readHash(hash: string, key: string): AddressValues {
  const values: Partial<Record<string, string>> = Object.create(null) as object;
  if (!isOurHash(hash)) return values;
  const start = prefix(key);
  for (const [name, value] of new URLSearchParams(hash.slice(OURS.length))) {
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
  const [page = '', hash = ''] = href.split(/(?=#)/);
  const all = new URLSearchParams(isOurHash(hash) ? hash.slice(OURS.length) : '');
  const start = prefix(key);
  for (const name of [...all.keys()]) {
    if (key ? name.startsWith(start) : !name.includes('.')) all.delete(name);
  }
  for (const [name, value] of Object.entries(values) as [string, string | undefined][]) {
    if (value) all.set(start + name, value);
  }
  const query = all.toString();
  return query ? page + OURS + query : page + (isOurHash(hash) ? '' : hash);
}
