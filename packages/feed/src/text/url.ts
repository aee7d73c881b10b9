const SCHEME = /^(https|mailto|tel):$/;
const LOCAL = /^(localhost|127\.0\.0\.1)$/;
/** What no address needs and only tricks use; the engines' parsers would drop or turn some of it. */
const SUSPECT = /[\s\p{Cc}\\]/u;

const isAllowed = (url: URL, base: URL): boolean =>
  SCHEME.test(url.protocol) ||
  (url.protocol === 'http:' && (LOCAL.test(url.hostname) || url.origin === base.origin));

/**
 * The one guard of every address in feed, attributes and page: https, mailto, tel and relative ones
 * pass; http only where it is the page's own origin, or this very machine.
 *
 * @param base - absolute URL that relative addresses are resolved by; without it they stay relative
 * @returns undefined for everything else, which is then shown as text
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || !value || SUSPECT.test(value)) return undefined;
  try {
    const home = new URL(base ?? 'https://relative.invalid');
    const url = new URL(value, home);
    if (url.username || url.password || !isAllowed(url, home)) return undefined;
    return base || value.startsWith('//') ? url.href : value;
  } catch {
    return undefined;
  }
}

/**
 * The address of a file that belongs to a feed: another host is refused, since only the feed's was
 * agreed to.
 *
 * @param path - relative to the feed
 * @param feed - absolute URL
 */
export function besideFeed(path: string, feed: string): string | undefined {
  const { href, origin } = new URL(path, feed);
  return origin === new URL(feed).origin ? href : undefined;
}

/**
 * The address that writes to a mailbox and to nobody else: signs that would end it or add headers („?“,
 * „&“) are part of the name.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6068
 */
export const mailboxUrl = (email: string): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
