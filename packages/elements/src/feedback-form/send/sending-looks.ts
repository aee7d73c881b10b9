import type { FieldProblem, MessageField, Outcome } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Draft } from '../model/draft.ts';
import { laterPart } from './remembered.ts';
import { failureWords, problemWords } from './sending-words.ts';

/** A field's problem beside it; read before its hint. */
export const problemOf = (draft: Draft, field: MessageField) => {
  const problem = draft.problems.find((one) => one.field === field);
  return problem
    ? html`<p class="problem" id="${field}-problem">${problemWords(problem)}</p>`
    : nothing;
};

/** What is the matter, with a way to each field; takes the focus (GOV.UK error summary). */
export function problemSummary(
  problems: readonly FieldProblem[],
  go: (field: MessageField) => void,
): unknown {
  if (!problems.length) return nothing;
  return html`<div class="notice wrong" id="summary" role="group" aria-labelledby="summary-title">
    <p class="strong" id="summary-title">
      ${msg('Bitte prüfen Sie Ihre Angaben.', { id: 'form-summary' })}
    </p>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li>
            <a
              href="#${problem.field}"
              @click=${(event: Event) => {
                event.preventDefault();
                go(problem.field);
              }}
              >${problemWords(problem)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Nothing is claimed that is not known: without an answer the message may have arrived. */
export function failure(draft: Draft, outcome: Outcome): unknown {
  const isUnknown = outcome.kind === 'unreachable' || outcome.kind === 'unconfirmed';
  return html`<div class="notice wrong" id="failure">
    <p class="strong">
      ${
        isUnknown
          ? msg('Wir wissen nicht, ob Ihre Nachricht angekommen ist.', { id: 'form-perhaps' })
          : msg('Ihre Nachricht ist noch nicht angekommen.', { id: 'form-failed' })
      }
    </p>
    <p>${failureWords(outcome)}</p>
    <p>${msg('Ihr Text bleibt hier stehen.', { id: 'form-kept' })}</p>
    ${laterPart(draft)}
  </div>`;
}
