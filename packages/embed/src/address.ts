import { baseUrl, registry } from '@strategy-widgets/feed/registry';

/** An address relative to the page, as the browser resolves links; undefined when it is none. */
export function resolveUrl(url: string): URL | undefined {
  try {
    return new URL(url, baseUrl());
  } catch {
    return undefined;
  }
}

/**
 * Whether a div, which sanitised comments of strangers may contain, may name this feed or endpoint:
 * only on the origin of the page, of the script, of the script's feed, or of its `data-strategy-allow`.
 */
export function mayName(url: string, base: string): boolean {
  const { feed, allow = [] } = registry().settings;
  const trusted = [location.href, base, feed ?? base].map((own) => resolveUrl(own)?.origin);
  const wanted = resolveUrl(url);
  return /^https?:/.test(wanted?.protocol ?? '') && [...trusted, ...allow].includes(wanted?.origin);
}
