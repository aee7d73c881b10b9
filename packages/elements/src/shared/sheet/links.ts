import type { Source } from '@strategy-widgets/feed';
import { baseUrl } from '@strategy-widgets/feed/registry';
import { formatFuzzyDate, safeUrl } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { StrategyView } from '../widget/view.ts';

/** Name of the site that a link leads to, where it is another than this one (A-21). */
function siteOf(url: string): string {
  const { host, protocol } = new URL(url, baseUrl());
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
  base: string = baseUrl(),
): unknown {
  const url = safeUrl(address, base);
  if (!url) return text;
  const site = siteOf(url);
  // A bare address names its site already.
  const isNamed = typeof text === 'string' && text.includes(site);
  const notes = [format, !isNamed && site].filter(Boolean).join(', ');
  // Paper has the whole address of each link, once.
  const isBare = text === address;
  const note = html`<span class=${format ? nothing : 'site'}>${` (${notes})`}</span>`;
  return html`<a href=${url} class=${isBare ? 'bare' : nothing}
    >${text}${notes ? note : nothing}</a
  >`;
}

/** „Quelle: …, Stand Mai 2024“ */
export function sourcePart(view: StrategyView, { source }: { source?: Source }): unknown {
  if (!source) return nothing;
  const date = source.date && formatFuzzyDate(source.date, view.uiLanguage);
  const title = source.title ? view.text(source.title) : source.url;
  return html`<p class="muted source">
    ${msg('Quelle:', { id: 'source' })} ${link(source.url, title)}
    ${date ? msg(str`Stand: ${date}`, { id: 'as-of' }) : nothing}
  </p>`;
}
