import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Announcer } from '../page/announcer.ts';
import { pageLanguage } from '../text/language.ts';
import { uiLanguage } from '../text/localization.ts';
import type { LatePart } from '../widget/late/late-part.ts';
import type { StrategyView } from '../widget/view.ts';

export const loadingWords = (): string => msg('Die Strategie wird geladen …', { id: 'loading' });

/** Keeps the reserved place; the words appear after a second, by style, so that fast feeds don't flash. */
export const loadingLook = (): TemplateResult => html`<p class="look late">${loadingWords()}</p>`;

const reason = (code: string): string =>
  code === 'feed-offline'
    ? msg('Sie sind gerade offline.', { id: 'failed-offline' })
    : msg('Die Inhalte sind gerade nicht erreichbar.', { id: 'failed' });

/**
 * One calm sentence and a way on; the page's own fallback content follows it.
 *
 * @param alarms - whether it is said aloud; another widget of the page may have done so
 */
export const failedLook = (
  code: string,
  retry: () => void,
  { alarms = true, words = msg('Noch einmal versuchen', { id: 'retry' }) } = {},
): TemplateResult =>
  html`<div class="look" role=${alarms ? 'alert' : nothing}>
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
        { words: msg('Seite neu laden', { id: 'reload' }) },
      )
    : failedLook('', () => void part.load());

/** A sentence in place of content that is not there. */
export const emptyLook = (sentence: unknown): TemplateResult =>
  html`<p class="look">${sentence}</p>`;

interface Sampled {
  readonly sample?: boolean;
}

/** Whether a section is invented as a whole: „Beispiele“ then stands once at its head. */
export const areSamples = (items: readonly (Sampled | undefined)[]): boolean =>
  items.length > 1 && items.every((item) => item?.sample);

const mark = (words: string) => html`<span class="sample">${words}</span>`;

/** „Beispiele“ at the head of a section in which everything is invented; nothing above any other. */
export const samplesMark = (items: readonly (Sampled | undefined)[]): unknown =>
  areSamples(items) ? mark(msg('Beispiele', { id: 'samples' })) : nothing;

/**
 * „Beispiel“ beside an illustrative item, everywhere (DESIGN §3), or once for all of them.
 *
 * @param section - the items that it stands among, where `samplesMark` stands above them
 */
export const sampleMark = (
  item: Sampled | undefined,
  section: readonly (Sampled | undefined)[] = [],
): unknown =>
  item?.sample && !areSamples(section) ? mark(msg('Beispiel', { id: 'sample' })) : nothing;

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

/**
 * Around every look: the wall against the page's styles, and the page's own fallback content.
 *
 * @param voice - the widget's live region, which stays whatever is shown
 */
export function frame(content: unknown, isShown: boolean, voice: Announcer): TemplateResult {
  const language = uiLanguage(pageLanguage().get());
  return html`<div class="wall">
      <div class="root" lang=${language} dir="ltr">${content}</div>
      <div lang=${language}>${voice.render()}</div>
    </div>
    <slot ?hidden=${isShown}></slot>`;
}
