import type { Outcome } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { claimPart } from './claim-part.ts';
import type { Copied, Draft } from '../model/draft.ts';
import { momentWords } from '../../shared/text/moment.ts';
import { showResult } from './after-press.ts';
import { withdrawalPart, type WithdrawalPlace } from './withdrawal.ts';

type Sent = Extract<Outcome, { kind: 'sent' }>;

/** Where deleting this message is noted; the element may be rebuilt meanwhile. */
const placeOf = (draft: Draft, { receipt, secret = '' }: Sent): WithdrawalPlace => ({
  endpoint: draft.sentTo ?? '',
  claim: { receipt, secret },
  state: draft.withdrawal,
  set(state, selector) {
    draft.withdrawal = state;
    if (draft.owner) void showResult(draft.owner, selector);
  },
});

const againButton = (again: () => unknown) =>
  html`<button class="button" type="button" @click=${again}>
    ${msg('Weitere Nachricht schreiben', { id: 'form-again' })}
  </button>`;

const withdrawnLook = (level: number, again: () => unknown) =>
  html`<div class="sent">
    <div id="withdrawn">
      ${heading(level, msg('Ihre Nachricht ist gelöscht.', { id: 'form-withdrawn' }))}
    </div>
    <p>
      ${msg('Auf dem Server steht nichts mehr davon. Aus Sicherungskopien verschwindet es mit deren Frist.', { id: 'form-withdrawn-copies' })}
    </p>
    <div class="actions">${againButton(again)}</div>
  </div>`;

/** Only what the receiver confirmed: number and secret of the message, and when it came. */
export function sentLook(
  draft: Draft,
  level: number,
  language: string,
  again: () => unknown,
): TemplateResult | typeof nothing {
  const { outcome, sentAt = 0, withdrawal } = draft;
  if (outcome?.kind !== 'sent') return nothing;
  if (withdrawal === 'withdrawn') return withdrawnLook(level, again);
  const { receipt, secret = '' } = outcome;
  const note = (copied: Copied) => {
    draft.copied = copied;
    draft.owner?.requestUpdate();
  };
  return html`<div class="sent">
    ${heading(level, msg('Ihre Nachricht ist angekommen.', { id: 'form-sent' }))}
    ${claimPart({ receipt, secret }, draft.copied, note)}
    <p class="note">
      ${msg(str`Bestätigt am ${momentWords(sentAt, language)}.`, { id: 'form-confirmed' })}
    </p>
    <div class="actions">
      ${againButton(again)}
      ${
        secret
          ? withdrawalPart(placeOf(draft, outcome), msg('Nachricht löschen', { id: 'form-delete' }))
          : nothing
      }
    </div>
  </div>`;
}
