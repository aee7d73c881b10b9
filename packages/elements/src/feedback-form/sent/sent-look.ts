import type { Outcome } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { claimCopiedWords, claimPart } from './claim-part.ts';
import { Delivery } from '../model/delivery.ts';
import type { Copied } from '../model/draft.ts';
import type { FormScene } from '../model/form-scene.ts';
import { momentWords } from '../../shared/text/moment.ts';
import { arrived, showResult } from './after-press.ts';
import { withdrawalPart, withdrawnNote, type WithdrawalPlace } from './withdrawal.ts';

type Sent = Extract<Outcome, { kind: 'sent' }>;

/** Where deleting this message is noted; the element may be rebuilt meanwhile. */
const placeOf = (
  { draft, on: { voice } }: FormScene,
  { receipt, secret = '' }: Sent,
): WithdrawalPlace => ({
  endpoint: draft.sentTo ?? '',
  voice,
  claim: { receipt, secret },
  state: draft.withdrawal,
  set(state, selector) {
    // Of a message that is no longer the one shown nothing is said.
    if (draft.outcome?.kind !== 'sent' || draft.outcome.receipt !== receipt) return;
    new Delivery(draft).withdraw(state);
    void showResult(draft.owner, selector, voice);
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
    ${withdrawnNote()}
    <div class="actions">${againButton(again)}</div>
  </div>`;

/** Only what the receiver confirmed: number and secret of the message, and when it came. */
export function sentLook(
  scene: FormScene,
  level: number,
  language: string,
): TemplateResult | typeof nothing {
  const { draft, on } = scene;
  const { outcome, sentAt = 0, withdrawal } = draft;
  if (outcome?.kind !== 'sent') return nothing;
  const delivery = new Delivery(draft);
  const next = () => {
    delivery.again();
    on.again();
  };
  if (withdrawal === 'withdrawn') return withdrawnLook(level, next);
  const { receipt, secret = '' } = outcome;
  const note = (copied: Copied) => {
    delivery.copy(copied);
    on.voice.tell(claimCopiedWords(copied));
    draft.owner?.requestUpdate();
  };
  return html`<div class="sent">
    ${heading(level, arrived())} ${claimPart({ receipt, secret }, draft.copied, note)}
    <p class="note">
      ${msg(str`Bestätigt am ${momentWords(sentAt, language)}.`, { id: 'form-confirmed' })}
    </p>
    <div class="actions">
      ${againButton(next)}
      ${
        secret
          ? withdrawalPart(placeOf(scene, outcome), msg('Nachricht löschen', { id: 'form-delete' }))
          : nothing
      }
    </div>
  </div>`;
}
