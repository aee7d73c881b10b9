import { languageName, type Strategy } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Announcer } from '../page/announcer.ts';
import { isLanguage, pageLanguage } from './language.ts';
import type { StrategyView } from '../widget/view.ts';

/**
 * A language's name in that language. Leichte Sprache is a registered variant without a name of its own,
 * and texts are called so only where somebody has checked them.
 */
function nameOf({ reviewedBy }: Strategy, tag: string): string {
  if (tag.toLowerCase() === 'de-simple')
    return reviewedBy.has(tag) ? 'Leichte Sprache' : 'Einfache Sprache (nicht geprüft)';
  return languageName(tag, tag);
}

/**
 * The feed's languages; choosing one changes every widget of the page, and stores nothing. All of them
 * stay where they are: a second press on the same place must not choose another.
 *
 * @param announcer - of the widget, says which language was chosen
 */
export function languageChoice(
  { strategy, language }: StrategyView,
  announcer: Announcer,
): unknown {
  const tags = strategy.languages.filter(isLanguage);
  const isChosen = (tag: string) => tag.toLowerCase() === language;
  if (tags.every(isChosen)) return nothing;
  const choose = (tag: string) => {
    pageLanguage().choose(tag);
    announcer.tell(html`<span lang=${tag}>${nameOf(strategy, tag)}</span>`);
  };
  return html`<ul role="list" class="actions" aria-label=${msg('Sprache', { id: 'languages' })}>
    ${tags.map(
      (tag) =>
        html`<li>
          <button
            class="link"
            lang=${tag}
            aria-current=${isChosen(tag)}
            @click=${() => {
              choose(tag);
            }}
          >
            ${nameOf(strategy, tag)}
          </button>
        </li>`,
    )}
  </ul>`;
}
