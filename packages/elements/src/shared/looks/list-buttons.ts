import { formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isNarrowed, widen } from '../page/page-filter.ts';
import type { LinkedView } from '../widget/view.ts';
import { focusOn } from './heading.ts';

/** So many measures a list shows at first and with each step. */
export const STEP = 24;

/** What an attribute `limit` says; `usual` where that is no number of entries. */
export const stepOf = (limit: number, usual = STEP): number =>
  limit >= 1 ? Math.floor(Math.min(limit, 1e6)) : usual;

/**
 * The button for the next step of a list.
 *
 * @param language - BCP 47 tag that the number is printed for
 */
export const moreButton = (rest: number, language: string, more: () => unknown): unknown =>
  rest > 0
    ? html`<button class="button more" @click=${more}>
        ${msg(str`Weitere Maßnahmen anzeigen (noch ${formatNumber(rest, language)})`, { id: 'more' })}
      </button>`
    : nothing;

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
