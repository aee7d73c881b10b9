import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
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

/** „So geht es weiter“; a town that promises more says it in the slot. */
export const stepList = (steps: readonly Step[], level: number, look = ''): TemplateResult =>
  html`<div class="steps">
    ${heading(level, msg('So geht es weiter', { id: 'form-steps' }))}
    <slot name="steps">
      <ol role="list" class=${look}>
        ${steps.map(
          ([when, what]) =>
            html`<li>
              <strong>${when}</strong>
              <span>${what}</span>
            </li>`,
        )}
      </ol>
    </slot>
  </div>`;

/** What happens with a message, where one can be written here. */
export const nextSteps = (scene: FormScene, level: number): unknown =>
  scene.mode === 'message' || scene.mode === 'mailto' ? stepList(stepsOf(scene), level) : nothing;
