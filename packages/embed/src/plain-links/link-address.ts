import { resolveUrl } from '../address.ts';

/** What the address of a link names: a widget, and attributes for it. */
export interface NamedWidget {
  /** As in `data-strategy-widget`. */
  readonly name: string;
  readonly attributes: readonly [string, string][];
  /** False for a page below a prefix, which may be one of others. */
  readonly isSure: boolean;
}

const KEY = 'strategy-widget';

/** Mail, chat and careless filters write `&` and `=` in other ways. */
function mended(text: string): string {
  try {
    const plain = text.includes('=') ? text : decodeURIComponent(text);
    return plain.replace(/&amp;/g, '&');
  } catch {
    return text;
  }
}

const pairsOf = (text: string): [string, string][] => [
  ...new URLSearchParams(mended(text.slice(1))),
];

/** The prefixes of a script's `data-strategy-links`, absolute. */
export const prefixesOf = (links = ''): string[] =>
  links.split(/[\s,]+/).flatMap((prefix) => (prefix && resolveUrl(prefix)?.href) || []);

/**
 * The widget that an address names: behind its `#` by `strategy-widget=project-map&municipality=lemgo`, or
 * as the page of that name below a prefix, `…/project-map.html?municipality=lemgo`. All else behind `#`
 * and `?` becomes attributes; the fragment goes before the query.
 *
 * @param prefixes - absolute addresses, as of `prefixesOf`
 */
export function widgetIn(url: URL, prefixes: readonly string[]): NamedWidget | undefined {
  const { hash, search, origin, pathname } = url;
  const inHash = pairsOf(hash);
  const named = inHash.find(([key]) => key === KEY)?.[1];
  if (named !== undefined)
    return { name: named, attributes: inHash.filter(([key]) => key !== KEY), isSure: true };
  const page = origin + pathname;
  const prefix = prefixes.find((one) => page.startsWith(one));
  const name = prefix && /^([a-z-]+)(?:\/|\.html?)?$/.exec(page.slice(prefix.length))?.[1];
  // A fragment of that page is a place in it, or what a resident chose there.
  return name ? { name, attributes: pairsOf(search), isSure: false } : undefined;
}
