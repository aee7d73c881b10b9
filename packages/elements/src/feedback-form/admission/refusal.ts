import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormScene } from '../model/form-scene.ts';
import { wrongNotice } from '../sent/after-press.ts';

const forWebmasters = (): TemplateResult =>
  html`<p>
    ${msg('Für die Redaktion dieser Website: Es fehlt die Adresse der Datenschutz-Hinweise („privacyUrl“ in der Strategie-Datei oder „privacy-url“ am Element).', { id: 'form-no-privacy-webmaster' })}
  </p>`;

/** What becomes of the text, where somebody had begun already. */
const ways = ({ draft, mode }: FormScene): string => {
  if (draft.text.trim())
    return msg('Ihr Text bleibt hier stehen. Kopieren Sie ihn oder nutzen Sie einen anderen Weg.', {
      id: 'form-closed-text',
    });
  return mode === 'none'
    ? msg('Bitte wenden Sie sich direkt an Ihre Kommune.', { id: 'form-closed-none' })
    : msg('Bitte nutzen Sie den Weg, den Sie hier finden.', { id: 'form-closed-way' });
};

/**
 * Said to residents in the place of what they cannot send. Told at once where somebody is in the form
 * already; who reads on comes to it.
 *
 * @param more - what can be done instead
 */
export const refusal = (
  scene: FormScene,
  more: unknown = html`<p>${ways(scene)}</p>`,
): TemplateResult =>
  scene.privacy
    ? html`<div role=${scene.draft.owner?.matches(':focus-within') ? 'alert' : nothing}>
        ${wrongNotice(
          msg('Dieses Formular kann von dieser Seite aus nichts absenden.', { id: 'form-closed' }),
          'closed',
          more,
        )}
      </div>`
    : wrongNotice(
        msg('Dieses Formular kann noch nichts absenden.', { id: 'form-no-privacy' }),
        undefined,
        forWebmasters(),
      );
