import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { StrategyView } from '../widget/view.ts';

/** „Beispiel“ beside an illustrative item, everywhere (DESIGN §3). */
export const sampleMark = (item: { sample?: boolean } | undefined): unknown =>
  item?.sample ? html`<span class="sample">${msg('Beispiel', { id: 'sample' })}</span>` : nothing;

/** Says once that some texts came in another language; render it after them. */
export function translationNote(view: StrategyView): unknown {
  if (!view.translated.missing) return nothing;
  return html`<p class="note">
    ${
      view.language === 'de-simple'
        ? msg('Nicht alle Texte gibt es in Leichter Sprache.', { id: 'fallback-simple' })
        : msg('Nicht alle Texte gibt es in Ihrer Sprache.', { id: 'fallback-language' })
    }
  </p>`;
}
