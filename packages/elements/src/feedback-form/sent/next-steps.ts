import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { disclosure } from '../../shared/fold/disclosure.ts';
import { heading } from '../../shared/looks/heading.ts';
import type { FormScene } from '../model/form-scene.ts';

/** When, and what then. */
export type Step = readonly [when: string, what: string];

export const readStep = (): Step => [
  msg('Danach', { id: 'form-then' }),
  msg('Die Verwaltung liest Ihre Nachricht und gibt sie an die zuständige Stelle.', {
    id: 'form-step-read',
  }),
];

export const laterWord = (): string => msg('Später', { id: 'form-later' });

export const answerWords = (): string =>
  msg('Eine Antwort per E-Mail bekommen Sie nur, wenn Sie Ihre Adresse angeben.', {
    id: 'form-step-answer',
  });

const stepsOf = ({ mode, route }: FormScene): Step[] => {
  const isMessage = mode === 'message';
  const days = isMessage && route?.responseDays;
  return [
    [
      msg('Sofort', { id: 'form-now' }),
      isMessage
        ? msg('Sie sehen eine Eingangsnummer. Erst dann ist Ihre Nachricht angekommen.', {
            id: 'form-step-receipt',
          })
        : msg('Ihr E-Mail-Programm öffnet sich. Sie senden die E-Mail selbst.', {
            id: 'form-step-mail',
          }),
    ],
    readStep(),
    [
      days ? msg(str`In ${days} Tagen`, { id: 'form-within' }) : laterWord(),
      isMessage
        ? answerWords()
        : msg('Eine Antwort kommt an die Adresse, von der Sie schreiben.', {
            id: 'form-step-answer-mail',
          }),
    ],
  ];
};

const title = (): string => msg('So geht es weiter', { id: 'form-steps' });

/** A town that promises more says it in the slot. */
const list = (steps: readonly Step[], look = ''): TemplateResult =>
  html`<slot name="steps">
    <ol role="list" class=${look}>
      ${steps.map(
        ([when, what]) =>
          html`<li>
            <strong>${when}</strong>
            <span>${what}</span>
          </li>`,
      )}
    </ol>
  </slot>`;

/** „So geht es weiter“ after a message. */
export const datedSteps = (steps: readonly Step[], level: number): TemplateResult =>
  html`<div class="steps">${heading(level, title())} ${list(steps, 'dated')}</div>`;

/** What happens with a message, where one can be written here; folded where it does not fit beside it. */
export const nextSteps = (scene: FormScene, level: number): unknown =>
  scene.mode === 'message' || scene.mode === 'mailto'
    ? html`<div class="steps roomy">
        ${heading(level, title())} ${disclosure(scene.density, title(), list(stepsOf(scene)))}
      </div>`
    : nothing;
