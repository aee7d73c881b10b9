import type { Strategy } from '@strategy-widgets/feed';
import { formatter } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { isLanguage, pageLanguage } from './language.ts';
import type { StrategyView } from '../widget/view.ts';

/**
 * A language's name in that language. Leichte Sprache is a registered variant without a name of its own,
 * and texts are called so only where somebody has checked them.
 */
function nameOf({ reviewedBy }: Strategy, tag: string): string {
  if (tag.toLowerCase() === 'de-simple')
    return reviewedBy.has(tag) ? 'Leichte Sprache' : 'Einfache Sprache (nicht geprüft)';
  return formatter(Intl.DisplayNames, tag, { type: 'language' } as const).of(tag) ?? tag;
}

/** The feed's other languages; choosing one changes every widget of the page, and stores nothing. */
export function languageChoice({ strategy, language }: StrategyView): unknown {
  const others = strategy.languages.filter(
    (tag) => tag.toLowerCase() !== language && isLanguage(tag),
  );
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
            ${nameOf(strategy, tag)}
          </button>
        </li>`,
    )}
  </ul>`;
}
