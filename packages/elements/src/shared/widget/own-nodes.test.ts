import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rootOf, textOf } from '../../testing/mount.ts';
import { ContainedElement } from './contained-element.ts';

class TestTexts extends ContainedElement {
  static override properties = { count: {}, items: {}, isOpen: {} };
  declare count: number;
  declare items: string[];
  declare isOpen: boolean;

  constructor() {
    super();
    Object.assign(this, { count: 1, items: ['a', 'b', 'c'], isOpen: false });
  }

  protected override render(): TemplateResult {
    return html`<div class="root">
      <p>${this.count} Maßnahmen (${this.count} Orte) in <a href="#">${this.items[0]}</a>!</p>
      <ul>
        ${repeat(
          this.items,
          (item) => item,
          (item) => html`<li>${item}: ${this.count}</li>`,
        )}
      </ul>
      ${this.isOpen ? html`<b>offen</b>` : 'zu'} <input aria-label="Suche" />
      <select aria-label="Wahl">
        <option>${this.count} Wahl</option>
      </select>
    </div>`;
  }
}

customElements.define('test-texts', TestTexts);

const textsIn = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
};

/** What translators use, although HTML has given it up. */
const FONT: string = 'font';

const font = (text: string): HTMLElement => {
  const inner = document.createElement(FONT);
  inner.textContent = text;
  const outer = document.createElement(FONT);
  outer.setAttribute('style', 'vertical-align: inherit');
  outer.append(inner);
  return outer;
};

/** Ways in which translators and readers put their own elements in the place of texts. */
const ways: [string, (root: HTMLElement) => void][] = [
  [
    'a translator replaces all words',
    (root) => {
      for (const text of textsIn(root).filter(({ data }) => data.trim()))
        text.replaceWith(font(`<${text.data}>`));
    },
  ],
  [
    'it replaces white space, too',
    (root) => {
      for (const text of textsIn(root)) text.replaceWith(font(`<${text.data}>`));
    },
  ],
  [
    'it inserts first and removes then',
    (root) => {
      for (const text of textsIn(root)) {
        text.before(font(`<${text.data}>`));
        text.remove();
      }
    },
  ],
  [
    'a reader wraps the texts that are there',
    (root) => {
      for (const text of textsIn(root)) {
        const mark = document.createElement('mark');
        text.replaceWith(mark);
        mark.append(text);
      }
    },
  ],
  [
    'one wraps each letter',
    (root) => {
      for (const text of textsIn(root)) text.replaceWith(...[...text.data].map(font));
    },
  ],
  [
    'a translator turns a sentence round, with its link',
    (root) => {
      const p = root.querySelector('p')!;
      const all = [...p.childNodes].reverse();
      p.prepend(font('Umgestellt '));
      p.append(...all);
    },
  ],
  [
    'it joins all texts of a sentence in one',
    (root) => {
      const p = root.querySelector('p')!;
      p.prepend(font(p.textContent));
      for (const text of textsIn(p).slice(1)) text.remove();
    },
  ],
];

async function texts(): Promise<TestTexts> {
  const element = document.createElement('test-texts') as TestTexts;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const CHANGED = { count: 34, items: ['d', 'c', 'a'], isOpen: true };

/** What one says that nobody touched. */
async function untouched(): Promise<string> {
  const element = Object.assign(await texts(), CHANGED);
  await element.updateComplete;
  return textOf(element);
}

describe('texts that others replaced', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  for (const [way, wrap] of ways) {
    it(`are right after the next change, once each: ${way}`, async () => {
      const element = await texts();
      const input = rootOf(element).querySelector('input')!;
      input.value = 'rad';
      input.focus();
      for (let times = 0; times < 3; times++) {
        wrap(rootOf(element).querySelector<HTMLElement>('.root')!);
        // Some come in the same task as the change, some long before it.
        if (times) await new Promise((resolve) => setTimeout(resolve));
        Object.assign(element, CHANGED, { count: 32 + times });
        await element.updateComplete;
      }
      expect(textOf(element)).to.equal(await untouched());
      expect(rootOf(element).querySelector('font, mark')).to.equal(null);
      expect(rootOf(element).activeElement).to.equal(input);
      expect(input.value).to.equal('rad');
    });
  }

  it('stay translated as long as nothing changes, and what was only added stays', async () => {
    const element = await texts();
    const root = rootOf(element);
    ways[0]![1](root.querySelector('.root')!);
    await new Promise((resolve) => setTimeout(resolve));
    expect(textOf(element)).to.contain('<1>');
    root.append(document.createElement('style'));
    Object.assign(element, CHANGED);
    await element.updateComplete;
    expect(root.querySelector('style')).not.to.equal(null);
  });
});
