import type { MessageField, Outcome } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState } from '../model/draft.ts';
import { wrongNotice } from '../sent/after-press.ts';
import { laterPart } from './remembered.ts';
import { failureWords, outcomeWords, problemWords } from './sending-words.ts';

/** A field's problem beside it; read before its hint. */
export const problemOf = (draft: DraftState, field: MessageField) => {
  const problem = draft.problems.find((one) => one.field === field);
  return problem
    ? html`<p class="problem" id="${field}-problem">${problemWords(problem, draft)}</p>`
    : nothing;
};

/** What is the matter, with a way to each field; takes the focus (GOV.UK error summary). */
export function problemSummary(draft: DraftState, go: (field: MessageField) => void): unknown {
  const { problems } = draft;
  if (!problems.length) return nothing;
  return html`<div class="notice wrong" id="summary" role="group" aria-labelledby="summary-title">
    <p class="strong" id="summary-title">
      ${msg('Bitte prüfen Sie Ihre Angaben.', { id: 'form-summary' })}
    </p>
    <ul role="list">
      ${problems.map(
        (problem) =>
          html`<li>
            <a
              href="#${problem.field}"
              @click=${(event: Event) => {
                event.preventDefault();
                go(problem.field);
              }}
              >${problemWords(problem, draft)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Why a message is not confirmed, and that nothing is lost. */
export const failure = (draft: DraftState, outcome: Outcome): TemplateResult =>
  wrongNotice(
    outcomeWords(outcome),
    'failure',
    html`<p>${failureWords(outcome)}</p>
      <p>${msg('Ihr Text bleibt hier stehen.', { id: 'form-kept' })}</p>
      ${laterPart(draft)}`,
  );
