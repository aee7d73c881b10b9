import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { failureWords } from '../send/sending-words.ts';
import type { PollState } from './vote.ts';

const isUnknown = ({ kind }: NonNullable<PollState['failure']>) =>
  kind === 'unreachable' || kind === 'unconfirmed';

/** Why a vote is not confirmed; nothing is claimed that is not known. */
export function voteFailure({ failure }: PollState): unknown {
  if (!failure) return nothing;
  return html`<div class="notice wrong" id="failure">
    <p class="strong">
      ${
        isUnknown(failure)
          ? msg('Wir wissen nicht, ob Ihre Stimme angekommen ist.', { id: 'poll-perhaps' })
          : msg('Ihre Stimme ist noch nicht angekommen.', { id: 'poll-failed' })
      }
    </p>
    <p>${failureWords(failure)}</p>
  </div>`;
}

/** What is missing, where somebody sends nothing. */
export function emptyProblem({ isEmpty }: PollState, isRating: boolean): unknown {
  if (!isEmpty) return nothing;
  return html`<div class="notice wrong" id="problem">
    <p class="strong">
      ${
        isRating
          ? msg('Wählen Sie eine der fünf Antworten.', { id: 'poll-empty-rating' })
          : msg('Vergeben Sie mindestens einen Punkt.', { id: 'poll-empty' })
      }
    </p>
  </div>`;
}

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

export function sendWords({ sending, failure, sent }: PollState): string {
  if (sending) return msg('Wird gesendet …', { id: 'form-sending' });
  if (failure) return msg('Noch einmal senden', { id: 'form-resend' });
  return sent
    ? msg('Geänderte Stimme senden', { id: 'poll-send-changed' })
    : msg('Stimme senden', { id: 'poll-send' });
}
