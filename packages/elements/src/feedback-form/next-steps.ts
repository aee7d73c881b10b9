import type { FeedbackMode } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.ts';

const stepsOf = (mode: FeedbackMode): [string, string][] => [
  mode === 'message'
    ? [
        msg('Sofort', { id: 'form-now' }),
        msg('Sie sehen eine Eingangsnummer. Erst dann ist Ihre Nachricht angekommen.', {
          id: 'form-step-receipt',
        }),
      ]
    : [
        msg('Sofort', { id: 'form-now' }),
        msg('Ihr E-Mail-Programm öffnet sich. Sie senden die E-Mail selbst.', {
          id: 'form-step-mail',
        }),
      ],
  [
    msg('Danach', { id: 'form-then' }),
    msg('Die Verwaltung liest Ihre Nachricht und gibt sie an die zuständige Stelle.', {
      id: 'form-step-read',
    }),
  ],
  [
    msg('Später', { id: 'form-later' }),
    mode === 'message'
      ? msg('Eine Antwort bekommen Sie nur, wenn Sie eine E-Mail-Adresse angeben.', {
          id: 'form-step-answer',
        })
      : msg('Eine Antwort kommt an die Adresse, von der Sie schreiben.', {
          id: 'form-step-answer-mail',
        }),
  ],
];

/** What happens with a message, or still will once it is sent; a town that promises more says it in the slot. */
export function nextSteps(mode: FeedbackMode, isSent: boolean, level: number): TemplateResult {
  return html`<div class="steps">
    ${heading(level, msg('So geht es weiter', { id: 'form-steps' }))}
    <slot name="steps">
      <ol>
        ${stepsOf(mode)
          .slice(...(isSent ? [1, 2] : [0]))
          .map(
            ([when, what]) =>
              html`<li>
                <strong>${when}</strong>
                <span>${what}</span>
              </li>`,
          )}
      </ol>
    </slot>
  </div>`;
}
