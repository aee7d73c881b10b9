import type { Claim } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Copied } from '../model/draft.ts';
import { copyText } from './after-press.ts';

/** A number as it is read out: sign by sign, with a pause between the groups. */
const spelled = (receipt: string): string =>
  receipt
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ');

const isSpelled = (receipt: string) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(receipt);

/** Seen as one word, heard sign by sign. */
const number = (receipt: string) =>
  isSpelled(receipt)
    ? html`<span aria-hidden="true">${receipt}</span
        ><span class="silent">${spelled(receipt)}</span>`
    : receipt;

async function copy(event: Event, { receipt, secret }: Claim, copied: (copied: Copied) => void) {
  const parts = (event.currentTarget as HTMLElement).parentElement?.previousElementSibling;
  copied(await copyText(`${receipt}\n${secret}`, parts));
}

/** What came of copying both. */
export const claimCopiedWords = (copied: Copied): string =>
  copied === 'copied'
    ? msg('Beides ist kopiert.', { id: 'form-claim-copied' })
    : msg('Beides ist markiert. Kopieren Sie es mit Strg und C.', { id: 'form-claim-marked' });

/**
 * Number and secret of an entry, to note down: they are kept nowhere on the device (P-02).
 *
 * @param copied - called with what came of copying both
 */
export function claimPart(
  { receipt, secret }: Claim,
  state: Copied | undefined,
  copied: (copied: Copied) => void,
): TemplateResult {
  if (!secret) {
    return html`<p>${msg('Ihre Eingangsnummer:', { id: 'form-receipt' })}</p>
      <p class="receipt">${number(receipt)}</p>`;
  }
  return html`<dl class="claim">
      <div>
        <dt>${msg('Ihre Eingangsnummer:', { id: 'form-receipt' })}</dt>
        <dd class="receipt">${number(receipt)}</dd>
      </div>
      <div>
        <dt>${msg('Ihr Geheimwort dazu:', { id: 'form-secret' })}</dt>
        <dd class="secret" translate="no">${secret}</dd>
      </div>
    </dl>
    <div class="actions">
      <button
        class="button"
        type="button"
        @click=${(event: Event) => void copy(event, { receipt, secret }, copied)}
      >
        ${msg('Nummer und Geheimwort kopieren', { id: 'form-claim-copy' })}
      </button>
      ${state ? html`<p class="note">${claimCopiedWords(state)}</p>` : nothing}
    </div>
    <p class="note">
      ${msg('Damit sehen Sie später, was daraus wurde, oder löschen den Eintrag. Das Geheimwort steht nur jetzt hier: Schreiben Sie es auf, kopieren oder drucken Sie es.', { id: 'form-claim-why' })}
    </p>`;
}
