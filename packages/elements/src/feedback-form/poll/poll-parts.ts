import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { failureWords, isUnknown } from '../send/sending-words.ts';
import { sendButton, wrongNotice } from '../sent/after-press.ts';
import type { VoteState } from './vote.ts';

/** Why a vote is not confirmed. */
export const voteFailure = ({ failure }: VoteState): unknown =>
  failure
    ? wrongNotice(
        isUnknown(failure)
          ? msg('Wir wissen nicht, ob Ihre Stimme angekommen ist.', { id: 'poll-perhaps' })
          : msg('Ihre Stimme ist noch nicht angekommen.', { id: 'poll-failed' }),
        'failure',
        html`<p>${failureWords(failure)}</p>`,
      )
    : nothing;

/** That a vote is deleted, which leaves an empty ballot. */
export const deletedNote = ({ withdrawal }: VoteState): unknown =>
  withdrawal === 'withdrawn'
    ? html`<p class="strong" id="withdrawn">
        ${msg('Ihre Stimme ist gelöscht.', { id: 'poll-deleted' })}
      </p>`
    : nothing;

/** What is missing, where somebody sends nothing. */
export const emptyProblem = ({ isEmpty }: VoteState, isRating: boolean): unknown =>
  isEmpty
    ? wrongNotice(
        isRating
          ? msg('Wählen Sie eine der fünf Antworten.', { id: 'poll-empty-rating' })
          : msg('Vergeben Sie mindestens einen Punkt.', { id: 'poll-empty' }),
        'problem',
      )
    : nothing;

export const lead = (isRating: boolean): TemplateResult =>
  html`<p class="lead" id="lead">
    ${
      isRating
        ? msg('Wählen Sie eine Antwort. Nach Ihrem Namen fragen wir nicht.', {
            id: 'poll-rating-lead',
          })
        : msg(
            'Verteilen Sie bis zu fünf Punkte, gern auch mehrere an ein Thema. Nach Ihrem Namen fragen wir nicht.',
            { id: 'poll-lead' },
          )
    }
  </p>`;

export const voteButton = (state: VoteState): TemplateResult =>
  sendButton(
    state,
    Boolean(state.failure),
    state.sent
      ? msg('Geänderte Stimme senden', { id: 'poll-send-changed' })
      : msg('Stimme senden', { id: 'poll-send' }),
  );
