import { html, type TemplateResult } from 'lit';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Measures behind it. */
  readonly count?: number;
}

const option = ({ value, label, count }: Option, chosen: string) =>
  html`<option value=${value} ?selected=${value === chosen}>
    ${count === undefined ? label : `${label} (${count})`}
  </option>`;

/** A labelled native select: works with every input device and every age of phone. */
export const choice = (
  label: string,
  chosen: string,
  options: readonly Option[],
  choose: (value: string) => void,
): TemplateResult =>
  html`<label class="choice">
    <span>${label}</span>
    <select
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map((entry) => option(entry, chosen))}
    </select>
  </label>`;
