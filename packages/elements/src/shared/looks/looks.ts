import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { pageLanguage } from '../text/language.ts';
import { uiLanguage } from '../text/localization.ts';
import type { LatePart } from '../widget/late-part.ts';
import type { StrategyView } from '../widget/view.ts';

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
export const failedLook = (
  code: string,
  retry: () => void,
  words: string = msg('Noch einmal versuchen', { id: 'retry' }),
): TemplateResult =>
  html`<div class="look" role="alert">
    <p>${reason(code)}</p>
    <button class="button" @click=${retry}>${words}</button>
  </div>`;

/** In the place of a part that did not come: asked for once more, then the whole page is. */
export const missedLook = (part: LatePart<unknown>): TemplateResult =>
  part.isGone
    ? failedLook(
        '',
        () => {
          location.reload();
        },
        msg('Seite neu laden', { id: 'reload' }),
      )
    : failedLook('', () => void part.load());

/** A sentence in place of content that is not there. */
export const emptyLook = (sentence: unknown): TemplateResult =>
  html`<p class="look">${sentence}</p>`;

/** „Beispiel“ beside an illustrative item, everywhere (DESIGN §3). */
export const sampleMark = (item: { sample?: boolean } | undefined): unknown =>
  item?.sample ? html`<span class="sample">${msg('Beispiel', { id: 'sample' })}</span>` : nothing;

/**
 * Says once that some texts came in another language; render it after them. Lit asks an iterable when its
 * turn comes: what stands before is rendered by then, also what a directive renders late.
 */
export function* translationNote(view: StrategyView): Generator<TemplateResult> {
  if (!view.translated.missing) return;
  yield html`<p class="note">
    ${
      view.language === 'de-simple'
        ? msg('Nicht alle Texte gibt es in Leichter Sprache.', { id: 'fallback-simple' })
        : msg('Nicht alle Texte gibt es in Ihrer Sprache.', { id: 'fallback-language' })
    }
  </p>`;
}

/** Around every look: the wall against the page's styles, and the page's own fallback content. */
export const frame = (content: unknown, isShown: boolean): TemplateResult =>
  html`<div class="wall">
      <div class="root" lang=${uiLanguage(pageLanguage().get())} dir="ltr">${content}</div>
    </div>
    <slot ?hidden=${isShown}></slot>`;
