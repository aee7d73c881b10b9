import type { Measure } from '@strategy-widgets/feed';
import { formatFuzzyDate, mailboxUrl } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { StrategyView } from '../widget/view.ts';
import { link } from './links.ts';
import type { SheetPart } from './sheet-facts.ts';
import { phones } from './phones.ts';

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
    content: html`<ul role="list">
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

/** A phone field as written; each number in it is a link once somebody knows which it is. */
const dialled = (phone: string): unknown =>
  phones.value?.phonePieces(phone).map(({ text, url }) => link(url, text)) ?? phone;

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
    content: html`<ul role="list">
      ${name ? html`<li>${view.text(name)}</li>` : nothing}
      ${email ? html`<li>${link(mailboxUrl(email), email)}</li>` : nothing}
      ${phone ? html`<li>${dialled(phone)}</li>` : nothing}
      ${url ? html`<li>${link(url, msg('Mehr zu dieser Maßnahme', { id: 'contact-more' }))}</li>` : nothing}
    </ul>`,
  };
}
