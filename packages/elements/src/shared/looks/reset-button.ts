import { msg } from '@lit/localize';
import { html, nothing, type LitElement } from 'lit';
import { focusOn } from './focus.ts';
import { isNarrowed, widen } from '../page/page-filter.ts';
import type { LinkedView } from '../widget/view.ts';

/**
 * The way back to everything, where there is less; then the focus is on the sentence that says so.
 *
 * @param before - takes back what only this widget knows
 */
export const resetButton = (host: LitElement, view: LinkedView, before: () => void): unknown =>
  isNarrowed(view)
    ? html`<button
        class="button"
        @click=${() => {
          before();
          widen(view);
          // What the other widgets show again would push the sentence out of sight.
          setTimeout(() => {
            focusOn(host.renderRoot.querySelector<HTMLElement>('.sentence'));
          });
        }}
      >
        ${msg('Auswahl zurücksetzen', { id: 'reset' })}
      </button>`
    : nothing;
