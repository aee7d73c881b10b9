import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** One of a few, as buttons side by side. */
export interface ButtonOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A group of buttons of which one is pressed. */
export const choices = <Value extends string>(
  name: string,
  options: readonly ButtonOption<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult =>
  html`<div class="choices" role="group" aria-label=${name}>
    ${options.map(
      ({ value, label }) =>
        html`<button
          aria-pressed=${value === chosen ? 'true' : 'false'}
          @click=${() => {
            choose(value);
          }}
        >
          ${label}
        </button>`,
    )}
  </div>`;

/** Table or chart. */
export type Form = 'table' | 'chart';

export const forms = (): ButtonOption<Form>[] => [
  { value: 'table', label: msg('Tabelle', { id: 'chart-form-table' }) },
  { value: 'chart', label: msg('Diagramm', { id: 'chart-form-chart' }) },
];
