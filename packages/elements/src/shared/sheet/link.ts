import { safeUrl } from '@strategy-widgets/feed';
import { html, nothing } from 'lit';

/** Name of the site that a link leads to, where it is another than this one (A-21). */
function siteOf(url: string): string {
  const { host, protocol } = new URL(url, document.baseURI);
  return protocol === 'https:' && host !== location.host ? host.replace(/^www\./, '') : '';
}

/**
 * A link where the address is safe, else its text alone.
 *
 * @param format - of a file, said inside the link
 * @param base - what a relative address is resolved by, where that was not done when the feed was read
 */
export function link(
  address: string | undefined,
  text: unknown,
  format?: string,
  base: string = document.baseURI,
): unknown {
  const url = safeUrl(address, base);
  if (!url) return text;
  const site = siteOf(url);
  // A bare address names its site already.
  const isNamed = typeof text === 'string' && text.includes(site);
  const notes = [format, !isNamed && site].filter(Boolean).join(', ');
  return html`<a href=${url}>${text}${notes ? ` (${notes})` : nothing}</a>`;
}
