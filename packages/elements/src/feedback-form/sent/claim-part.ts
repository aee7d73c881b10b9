import { baseUrl } from '@strategy-widgets/feed/registry';
import type { Claim } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Copied } from '../model/draft.ts';
import { saveFile } from '../../shared/page/save-file.ts';
import { copyText } from './after-press.ts';

const receiptLabel = (): string => msg('Ihre Eingangsnummer:', { id: 'form-receipt' });
const secretLabel = (): string => msg('Ihr Geheimwort dazu:', { id: 'form-secret' });

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

/** For who pastes or opens it much later: what it is, and where it is asked for. */
const noteOf = ({ receipt, secret }: Claim): string =>
  [
    `${receiptLabel()} ${receipt}`,
    `${secretLabel()} ${secret}`,
    baseUrl().replace(/#.*/, ''),
    '',
  ].join('\n');

async function copy(event: Event, claim: Claim, copied: (copied: Copied) => void) {
  const parts = (event.currentTarget as HTMLElement).parentElement?.previousElementSibling;
  copied(await copyText(noteOf(claim), parts));
}

/** What came of copying number and secret. */
export const claimCopiedWords = (copied: Copied): string =>
  copied === 'copied'
    ? msg('Beides ist kopiert.', { id: 'form-claim-copied' })
    : msg('Beides ist markiert. Kopieren Sie es jetzt.', { id: 'form-claim-marked' });

/**
 * Number and secret of an entry, to note down: they are kept nowhere on the device (P-02). What came of
 * copying them is announced by who shows them.
 *
 * @param copied - called with what came of copying both
 */
export function claimPart(
  claim: Claim,
  state: Copied | undefined,
  copied: (copied: Copied) => void,
): TemplateResult {
  const { receipt, secret } = claim;
  if (!secret) {
    return html`<p>${receiptLabel()}</p>
      <p class="receipt">${number(receipt)}</p>`;
  }
  return html`<dl class="claim">
      <div>
        <dt>${receiptLabel()}</dt>
        <dd class="receipt">${number(receipt)}</dd>
      </div>
      <div>
        <dt>${secretLabel()}</dt>
        <dd class="secret" translate="no">${secret}</dd>
      </div>
    </dl>
    <div class="actions">
      <button
        class="button"
        type="button"
        @click=${(event: Event) => void copy(event, claim, copied)}
      >
        ${msg('Beides kopieren', { id: 'form-claim-copy' })}
      </button>
      <button
        class="button"
        type="button"
        @click=${() => {
          saveFile(`${receipt}.txt`, noteOf(claim), 'text/plain');
        }}
      >
        ${msg('Als Datei speichern', { id: 'form-claim-save' })}
      </button>
      ${state ? html`<p class="note">${claimCopiedWords(state)}</p>` : nothing}
    </div>
    <p class="note">
      ${msg('Damit sehen Sie später, was daraus wurde, oder löschen den Eintrag. Das Geheimwort steht nur jetzt hier: Kopieren oder speichern Sie es, oder schreiben Sie es auf.', { id: 'form-claim-why' })}
    </p>`;
}
