import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { claimPart } from '../sent/claim-part.ts';
import type { Copied } from '../model/draft.ts';
import { showResult } from '../sent/after-press.ts';
import { withdrawalPart, type Withdrawal, type WithdrawalPlace } from '../sent/withdrawal.ts';
import type { PollState } from './vote.ts';

function placeOf(host: LitElement, state: PollState, endpoint: string): WithdrawalPlace {
  const claim = state.sent?.claim ?? { receipt: '', secret: '' };
  const set = (next: Withdrawal | undefined, selector: string) => {
    state.withdrawal = next === 'withdrawn' ? undefined : next;
    if (next !== 'withdrawn') return void showResult(host, selector);
    // Back to an empty ballot: nothing of the old one is left to be shown.
    Object.assign(state, { sent: undefined, points: new Map(), totals: undefined });
    return void showResult(host, '#title');
  };
  return { endpoint, claim, state: state.withdrawal, set };
}

/** What follows a confirmed vote: its receipt, what all say, and ways to change or delete it. */
export function votedPart(
  host: LitElement,
  state: PollState,
  endpoint: string,
  level: number,
  { change, result }: { change: () => void; result: unknown },
): TemplateResult {
  const { claim } = state.sent ?? {};
  if (!claim) return html`${nothing}`;
  const note = (copied: Copied) => {
    state.copied = copied;
    host.requestUpdate();
  };
  return html`<div id="voted">
      ${heading(level, msg('Ihre Stimme ist angekommen.', { id: 'poll-sent' }))}
    </div>
    ${result} ${claimPart(claim, state.copied, note)}
    ${
      claim.secret
        ? html`<div class="actions">
            <button class="button" type="button" @click=${change}>
              ${msg('Stimme ändern', { id: 'poll-change' })}
            </button>
            ${withdrawalPart(placeOf(host, state, endpoint), msg('Stimme löschen', { id: 'poll-delete' }))}
          </div>`
        : nothing
    }`;
}
