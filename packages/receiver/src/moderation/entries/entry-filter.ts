import { STATES } from '../entry-words.ts';

/** Which entries a list shows; what is empty is not asked for. */
export interface Filter {
  readonly q: string;
  readonly state: string;
  readonly type: string;
  readonly field: string;
  readonly page: number;
}

const NAMES = ['q', 'state', 'type', 'field'] as const;
const LONGEST = 200;
const LAST_PAGE = 100_000;

/** Whatever stands in an address: what does not fit counts as not asked for. */
export function filterOf(query: unknown): Filter {
  const given = query as Readonly<Record<string, unknown>>;
  const word = (name: string): string => {
    const value = Object.hasOwn(given, name) ? given[name] : '';
    return typeof value === 'string' ? value.replaceAll('\0', ' ').trim().slice(0, LONGEST) : '';
  };
  const page = Number(word('page'));
  return {
    ...{ q: word('q'), type: word('type'), field: word('field') },
    state: Object.hasOwn(STATES, word('state')) ? word('state') : '',
    page: Number.isInteger(page) && page > 0 && page < LAST_PAGE ? page : 1,
  };
}

/** Address of a list; the first page needs no number. */
export function pathOf(filter: Filter, base = '/moderation'): string {
  const query = new URLSearchParams();
  for (const name of NAMES) if (filter[name]) query.set(name, filter[name]);
  if (filter.page > 1) query.set('page', String(filter.page));
  return query.size ? `${base}?${String(query)}` : base;
}
