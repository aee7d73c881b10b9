import { html, type LitElement, type TemplateResult } from 'lit';
import { focusOn } from './focus.ts';

/** The way past a long list, to the element's `#end`; seen only while it has the focus. */
export const skipButton = (host: LitElement, words: string): TemplateResult =>
  html`<button
    class="button skip"
    @click=${() => {
      focusOn(host.renderRoot.querySelector<HTMLElement>('#end'));
    }}
  >
    ${words}
  </button>`;
