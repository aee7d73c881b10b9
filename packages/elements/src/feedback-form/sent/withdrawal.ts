import type { ClaimFailure } from '@strategy-widgets/feedback';
import { withdraw, type Claim } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Announcer } from '../../shared/page/announcer.ts';
import type { Withdrawal } from '../model/draft.ts';

/** Holds how far one deletion has come, and shows what changed. */
export interface WithdrawalPlace {
  readonly endpoint: string;
  readonly claim: Claim;
  readonly state?: Withdrawal;
  /** Says that it takes long. */
  readonly voice: Announcer;
  /**
   * @param selector - of what takes the focus
   */
  set(state: Withdrawal | undefined, selector: string): void;
}

/** Why nothing was deleted, or nothing found. */
export const claimFailureWords = (failure: ClaimFailure): string =>
  failure === 'unknown'
    ? msg('Zu dieser Nummer und diesem Geheimwort ist nichts gespeichert.', {
        id: 'form-claim-unknown',
      })
    : failure === 'tooMany'
      ? msg('Das waren zu viele Versuche. Versuchen Sie es in einigen Minuten noch einmal.', {
          id: 'form-claim-many',
        })
      : msg('Der Server antwortet nicht. Versuchen Sie es in einigen Minuten noch einmal.', {
          id: 'form-claim-silent',
        });

/** Said below what was deleted. */
export const withdrawnNote = () =>
  html`<p>
    ${msg('Auf dem Server steht nichts mehr davon. Aus Sicherungskopien verschwindet es mit deren Frist.', { id: 'form-withdrawn-copies' })}
  </p>`;

const deletingWords = (): string => msg('Wird gelöscht …', { id: 'form-deleting' });

async function confirm(place: WithdrawalPlace): Promise<void> {
  if (place.state === 'running') return;
  place.set('running', '');
  place.voice.wait(deletingWords());
  const result = await withdraw(place.endpoint, place.claim);
  place.voice.wait();
  place.set(result, result === 'withdrawn' ? '#withdrawn' : '#withdrawal');
}

const question = (place: WithdrawalPlace) =>
  html`<div class="notice wrong" id="withdrawal" role="group" aria-labelledby="withdrawal-title">
    <p class="strong" id="withdrawal-title">
      ${msg('Wirklich löschen? Das lässt sich nicht rückgängig machen.', { id: 'form-delete-ask' })}
    </p>
    <div class="actions">
      <button
        class="button"
        type="button"
        aria-disabled=${place.state === 'running'}
        @click=${() => void confirm(place)}
      >
        ${msg('Ja, endgültig löschen', { id: 'form-delete-yes' })}
      </button>
      <button class="button" type="button" @click=${() => place.set(undefined, '#withdraw')}>
        ${msg('Behalten', { id: 'form-delete-no' })}
      </button>
    </div>
    ${place.state === 'running' ? html`<p class="note">${deletingWords()}</p>` : nothing}
  </div>`;

/**
 * „Löschen“ and what follows.
 *
 * @param words - of the button
 */
export function withdrawalPart(place: WithdrawalPlace, words: string): TemplateResult {
  const { state } = place;
  if (state === 'asked' || state === 'running') return question(place);
  const failure = state && state !== 'withdrawn' ? state : undefined;
  return html`${
      failure ? html`<p class="problem" id="withdrawal">${claimFailureWords(failure)}</p>` : nothing
    }
    <button
      class="button"
      id="withdraw"
      type="button"
      @click=${() => place.set('asked', '#withdrawal')}
    >
      ${words}
    </button>`;
}
