import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.ts';
import type { Draft } from './draft.ts';

/** Only what the receiver confirmed: the number under which it keeps the message, and when. */
export function sentLook(
  { outcome, sentAt, email }: Draft,
  level: number,
  language: string,
  again: () => unknown,
): TemplateResult {
  const receipt = outcome?.kind === 'sent' ? outcome.receipt : '';
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  });
  const time = format.format(sentAt).replace(/\s/g, ' ');
  return html`<div class="sent">
    ${heading(level, msg('Ihre Nachricht ist angekommen.', { id: 'form-sent' }))}
    <p>${msg('Ihre Eingangsnummer:', { id: 'form-receipt' })}</p>
    <p class="receipt">${receipt}</p>
    <p class="note">
      ${msg(str`Bestätigt am ${time}. Notieren Sie die Nummer, wenn Sie später nachfragen möchten.`, { id: 'form-sent-at' })}
    </p>
    ${
      email.trim()
        ? html`<p>
            ${msg(str`Eine Antwort kann an ${email.trim()} gehen.`, { id: 'form-sent-email' })}
          </p>`
        : nothing
    }
    <button class="button" type="button" @click=${again}>
      ${msg('Weitere Nachricht schreiben', { id: 'form-again' })}
    </button>
  </div>`;
}
