import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { hintedField } from '../write/form-fields.ts';

export type ClaimName = 'receipt' | 'secret';

const wordsFor = (name: ClaimName): [label: string, hint: string] =>
  name === 'receipt'
    ? [
        msg('Eingangsnummer', { id: 'form-state-receipt' }),
        msg('Zum Beispiel 7K3M-9QPX', { id: 'form-state-receipt-hint' }),
      ]
    : [
        msg('Geheimwort', { id: 'form-state-secret' }),
        msg('Achten Sie auf große und kleine Buchstaben.', { id: 'form-state-secret-hint' }),
      ];

/** One of the two things that a receipt names. */
export function claimField(name: ClaimName, value: string, isWrong: boolean): TemplateResult {
  const [label, hint] = wordsFor(name);
  const control = html`<input
    id=${name}
    name=${name}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    aria-required="true"
    aria-invalid=${isWrong}
    aria-describedby=${isWrong ? `problem ${name}-hint` : `${name}-hint`}
    .value=${value}
  />`;
  return hintedField(name, label, hint, control);
}
