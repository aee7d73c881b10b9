import { rootStyles } from '@strategy-widgets/elements/testing';
import { css, html, LitElement, nothing } from 'lit';

const DECLARATION = /(--_\w+):\s*var\(\s*(--strategy-[\w-]+)/g;

/** Which custom property leads to which alias, read from the widgets' own style sheets. */
function declarations(): [alias: string, name: string][] {
  const text = rootStyles.map(({ cssText }) => cssText).join('');
  return [...text.matchAll(DECLARATION)].map(([, alias = '', name = '']) => [alias, name]);
}

/** The tokens of the widgets as they come out under this element's `theme` and colour scheme. */
export class StoryTokens extends LitElement {
  static override styles = [
    ...rootStyles,
    css`
      .root {
        padding: 1em;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
        gap: 1.5em;
      }
      .swatch {
        height: 4em;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        font-size: 1em;
        line-height: 4em;
        text-align: center;
        background: var(--token);
      }
      .letters {
        height: 2.5em;
        font: 1.6em/2.5 var(--token);
        background: var(--_tint);
      }
      .corner {
        border-radius: var(--token);
        background: var(--_tint);
      }
      code {
        font-size: 0.875em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Once there are elements to ask; nothing of the template changes. */
  protected override firstUpdated(): void {
    for (const item of this.renderRoot.querySelectorAll<HTMLElement>('[data-alias]')) {
      const alias = item.dataset['alias'] ?? '';
      const value = item.querySelector('.value');
      item.style.setProperty('--token', `var(${alias})`);
      if (value) value.textContent = getComputedStyle(item).getPropertyValue(alias).trim();
    }
  }

  protected override render() {
    return html`<div class="root" lang="de">
      <dl>${declarations().map(([alias, name]) => this.#token(alias, name))}</dl>
    </div>`;
  }

  #token(alias: string, name: string) {
    const kind = name.includes('font') ? 'letters' : name.includes('radius') ? 'corner' : '';
    return html`<div data-alias=${alias}>
      <dt><code>${name}</code></dt>
      <dd>
        <div class="swatch ${kind}">${kind === 'letters' ? 'Äpfel 1, 2, 3' : nothing}</div>
        <code class="value muted"></code>
      </dd>
    </div>`;
  }
}

customElements.define('story-tokens', StoryTokens);
