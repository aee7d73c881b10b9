import type { Claim } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type LitElement } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import type { Announcer } from '../../shared/page/announcer.ts';
import { claimCopiedWords, claimPart } from '../sent/claim-part.ts';
import type { Copied } from '../model/draft.ts';
import { showResult } from '../sent/after-press.ts';
import { withdrawalPart, type WithdrawalPlace } from '../sent/withdrawal.ts';
import type { Vote } from './vote.ts';

const placeOf = (
  host: LitElement,
  vote: Vote,
  claim: Claim,
  endpoint: string,
  voice: Announcer,
): WithdrawalPlace => ({
  endpoint,
  claim,
  voice,
  state: vote.state.withdrawal,
  set(next, selector) {
    vote.withdraw(next);
    void showResult(host, selector, voice);
  },
});

/** What follows a confirmed vote: its receipt, what all say, and ways to change or delete it. */
export function votedPart(
  host: LitElement,
  vote: Vote,
  endpoint: string,
  level: number,
  { change, result, voice }: { change: () => void; result: unknown; voice: Announcer },
): unknown {
  const { claim } = vote.state.sent ?? {};
  if (!claim) return nothing;
  const note = (copied: Copied) => {
    vote.copy(copied);
    voice.tell(claimCopiedWords(copied));
    host.requestUpdate();
  };
  return html`<div id="voted">
      ${heading(level, msg('Ihre Stimme ist angekommen.', { id: 'poll-sent' }))}
    </div>
    ${result} ${claimPart(claim, vote.state.copied, note)}
    ${
      claim.secret
        ? html`<div class="actions">
            <button class="button" type="button" @click=${change}>
              ${msg('Stimme ändern', { id: 'poll-change' })}
            </button>
            ${withdrawalPart(placeOf(host, vote, claim, endpoint, voice), msg('Stimme löschen', { id: 'poll-delete' }))}
          </div>`
        : nothing
    }`;
}
