import { html, type TemplateResult } from 'lit';

/** A field for programs that fill in whatever they find: people neither see nor reach it. */
export const bait = (value: string, input: (event: Event) => void): TemplateResult =>
  html`<div class="silent" aria-hidden="true">
    <label for="website">Website</label>
    <input
      id="website"
      name="website"
      tabindex="-1"
      autocomplete="off"
      .value=${value}
      @input=${input}
    />
  </div>`;
