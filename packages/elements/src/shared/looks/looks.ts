import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** Keeps the reserved place; the words appear after a second, by style, so that fast feeds don't flash. */
export const loadingLook = (): TemplateResult =>
  html`<p class="look late" role="status">
    ${msg('Die Strategie wird geladen …', { id: 'loading' })}
  </p>`;

const reason = (code: string): string =>
  code === 'feed-offline'
    ? msg('Sie sind gerade offline.', { id: 'failed-offline' })
    : msg('Die Inhalte sind gerade nicht erreichbar.', { id: 'failed' });

/** One calm sentence and a way on; the page's own fallback content follows it. */
export const failedLook = (code: string, retry: () => void): TemplateResult =>
  html`<div class="look" role="alert">
    <p>${reason(code)}</p>
    <button class="button" @click=${retry}>${msg('Noch einmal versuchen', { id: 'retry' })}</button>
  </div>`;

/** A sentence in place of content that is not there. */
export const emptyLook = (sentence: unknown): TemplateResult =>
  html`<p class="look">${sentence}</p>`;
