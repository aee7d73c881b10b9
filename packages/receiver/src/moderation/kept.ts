import { html, type Html } from './html.ts';
import { wayBack } from './visit.ts';

/** What somebody typed about an entry, on its way through a page that comes in between. */
export interface Kept {
  /** Of the entry: the only place where it can lead. */
  readonly path: string;
  readonly fields: URLSearchParams;
}

/** Fields of an entry's form; the mark of its session is not carried along. */
const FIELDS = ['version', 'state', 'answer', 'publish', 'title', 'field', 'measures'];

/**
 * Bytes of a form: an answer of 5,000 characters has nine each at most. With what a login adds it stays
 * below the 64 kB that docs/betrieb/ sets for proxies.
 */
export const LARGEST_FORM = 60_000;
export const LARGEST_CARRYING_FORM = LARGEST_FORM + 4096;

/** @returns nothing where the fields are not those of an entry's form, or the path is not an entry's */
export function keptFrom(form: URLSearchParams, path: string): Kept | undefined {
  const isOfEntry = form.has('version') && path !== '/moderation' && wayBack(path) === path;
  if (!isOfEntry) return undefined;
  const fields = [...form].filter(([name]) => FIELDS.includes(name));
  return { path, fields: new URLSearchParams(fields) };
}

/** In the page and nowhere else: the server keeps nothing of it. */
export const keptFields = ({ fields }: Kept): Html[] =>
  [...fields].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

/** What a form carries that stands between: its `next` names the entry. */
export const carried = (form: URLSearchParams): Kept | undefined =>
  keptFrom(form, form.get('next') ?? '');
