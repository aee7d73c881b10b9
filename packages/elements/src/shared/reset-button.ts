import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { isNarrowed } from './page-filter.ts';
import type { LinkedView } from './view.ts';

/** The way back to everything, where there is less. */
export const resetButton = (view: LinkedView, reset: () => void): unknown =>
  isNarrowed(view)
    ? html`<button class="button" @click=${reset}>
        ${msg('Auswahl zurücksetzen', { id: 'reset' })}
      </button>`
    : nothing;
