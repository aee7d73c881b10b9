import type { Measure, Source } from '@strategy-widgets/feed';
import { formatFuzzyDate, mailboxUrl, phonePieces, safeUrl } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { StrategyView } from '../widget/view.ts';
import type { SheetPart } from './sheet-facts.ts';

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

/** Documents and decisions, with their format and date. */
export function documentsPart(view: StrategyView, measure: Measure): SheetPart | undefined {
  const entries = [
    ...measure.documents.map((entry) => ({ ...entry, more: nothing })),
    ...measure.decisions.map((entry) => ({
      ...entry,
      format: undefined,
      more: view.text(entry.body),
    })),
  ];
  if (!entries.length) return undefined;
  return {
    title: msg('Unterlagen und Beschlüsse', { id: 'sheet-documents' }),
    content: html`<ul>
      ${entries.map(
        ({ title, url, format, date, more }) =>
          html`<li>
            ${link(url, view.text(title), format)}
            <span class="muted"
              >${more} ${date ? formatFuzzyDate(date, view.uiLanguage) : nothing}</span
            >
          </li>`,
      )}
    </ul>`,
  };
}

/** The town's own contact before the shared one. */
export function contactPart(
  view: StrategyView,
  measure: Measure,
  town?: string,
): SheetPart | undefined {
  const local = view.strategy.participations.find(
    (entry) => entry.measure === measure.id && entry.municipality === town,
  );
  const contact = local?.contact ?? measure.contact;
  if (!contact) return undefined;
  const { name, email, phone, url } = contact;
  return {
    title: msg('Fragen dazu?', { id: 'sheet-contact' }),
    content: html`<ul>
      ${name ? html`<li>${view.text(name)}</li>` : nothing}
      ${email ? html`<li>${link(mailboxUrl(email), email)}</li>` : nothing}
      ${phone ? html`<li>${phonePieces(phone).map(({ text, url: dial }) => link(dial, text))}</li>` : nothing}
      ${url ? html`<li>${link(url, msg('Mehr zu dieser Maßnahme', { id: 'contact-more' }))}</li>` : nothing}
    </ul>`,
  };
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
