import type { Claim } from '@strategy-widgets/feedback';
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
        msg('So, wie Sie es notiert haben.', { id: 'form-state-secret-hint' }),
      ];

/** Number and secret in what was copied or saved as a whole, whatever stands around them. */
export function claimIn(text: string): Claim | undefined {
  const words = text.split(/\s+/);
  const receipt = words.find((word) => /^[\da-z]{4}-[\da-z]{4}$/i.test(word));
  const secret = words.find((word) => /^[\w-]{20,}$/.test(word));
  return receipt && secret ? { receipt, secret } : undefined;
}

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
