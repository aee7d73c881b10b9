import { formatter } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { isLanguage, pageLanguage } from './language.ts';
import type { StrategyView } from '../widget/view.ts';

/** A language's name in that language; Leichte Sprache is a registered variant without a name of its own. */
function nameOf(tag: string): string {
  if (tag === 'de-simple') return 'Leichte Sprache';
  return formatter(Intl.DisplayNames, tag, { type: 'language' } as const).of(tag) ?? tag;
}

/** The feed's other languages; choosing one changes every widget of the page, and stores nothing. */
export function languageChoice({ strategy, language }: StrategyView): unknown {
  const others = strategy.languages.filter((tag) => tag !== language && isLanguage(tag));
  if (!others.length) return nothing;
  return html`<ul class="actions" aria-label=${msg('Sprache', { id: 'languages' })}>
    ${others.map(
      (tag) =>
        html`<li>
          <button
            class="link"
            lang=${tag}
            @click=${() => {
              pageLanguage().choose(tag);
            }}
          >
            ${nameOf(tag)}
          </button>
        </li>`,
    )}
  </ul>`;
}
