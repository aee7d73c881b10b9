import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import { mount, rootOf, tidy, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import { StrategyWidget } from '../widget/strategy-widget.ts';

/** A part with a root of its own, as a vote or a sheet is. */
customElements.define(
  'test-typing-part',
  class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).append(document.createElement('textarea'));
    }
  },
);

customElements.define(
  'test-typing',
  class extends StrategyWidget {
    protected override content(): TemplateResult {
      return html`<input type="search" aria-label="Suche" /><select aria-label="Wahl"></select>
        <button>Los</button><test-typing-part></test-typing-part><slot name="own"></slot>`;
    }
  },
);

const TYPES = ['keydown', 'keypress', 'keyup'] as const;
type Reach = (event: string, init?: KeyboardEventInit) => boolean;

/** A widget, and whether the page hears of a key in one of its controls. */
async function typing() {
  const widget = await mount('test-typing', { feed: await provideSample() });
  const own = document.createElement('input');
  own.slot = 'own';
  widget.append(own);
  const root = rootOf(widget);
  const part = root.querySelector('test-typing-part')!;
  const reaches =
    (target: Element): Reach =>
    (type, init) => {
      let heard = false;
      const hear = () => (heard = true);
      document.addEventListener(type, hear, { once: true });
      const how = { bubbles: true, composed: true, ...init };
      target.dispatchEvent(init ? new KeyboardEvent(type, how) : new Event(type, how));
      document.removeEventListener(type, hear);
      return heard;
    };
  return {
    widget,
    own: reaches(own),
    button: reaches(root.querySelector('button')!),
    fields: [
      root.querySelector('input')!,
      root.querySelector('select')!,
      rootOf(part).firstElementChild!,
    ].map(reaches),
  };
}

describe('keys in a widget’s fields', () => {
  afterEach(tidy);

  const typed: [string, KeyboardEventInit | undefined][] = [
    ['a letter', { key: 's' }],
    ['a sign', { key: '/' }],
    ['a capital letter', { key: 'S', shiftKey: true }],
    ['space', { key: ' ' }],
    ['Enter', { key: 'Enter' }],
    ['Backspace', { key: 'Backspace' }],
    ['an arrow', { key: 'ArrowLeft' }],
    ['a dead key', { key: 'Dead' }],
    ['a phone’s key without a name', { key: 'Unidentified' }],
    ['Escape of an input method', { key: 'Escape', isComposing: true }],
    ['@ by AltGr', { key: '@', ctrlKey: true, altKey: true }],
    ['a password manager’s event without any key', undefined],
  ];
  for (const [name, init] of typed) {
    it(`stay in the widget: ${name}`, async () => {
      const { fields } = await typing();
      for (const type of TYPES)
        expect(fields.map((reaches) => reaches(type, init))).to.deep.equal([false, false, false]);
    });
  }

  const commands: [string, KeyboardEventInit][] = [
    ['Control and a letter', { key: 'k', ctrlKey: true }],
    ['Command and a letter', { key: 'k', metaKey: true }],
    ['Control, Alt and a letter', { key: 'k', ctrlKey: true, altKey: true }],
    ['Alt and a digit', { key: '1', altKey: true }],
    ['Escape', { key: 'Escape' }],
    ['Tab', { key: 'Tab' }],
    ['F1', { key: 'F1' }],
    ['Control let go', { key: 'Control' }],
  ];
  for (const [name, init] of commands) {
    it(`reach the page: ${name}`, async () => {
      const { fields } = await typing();
      for (const type of TYPES)
        expect(fields.map((reaches) => reaches(type, init))).to.deep.equal([true, true, true]);
    });
  }

  it('reach the page from a button, and from a field of the page in a slot', async () => {
    const { button, own } = await typing();
    expect([button('keydown', { key: 's' }), own('keydown', { key: 's' })]).to.deep.equal([
      true,
      true,
    ]);
  });

  it('write what they write', async () => {
    const { widget } = await typing();
    const input = rootOf(widget).querySelector('input')!;
    let jumps = 0;
    const jump = ({ target }: Event) => {
      if (target !== document.body) jumps += 1;
    };
    document.addEventListener('keydown', jump);
    input.focus();
    await sendKeys({ type: 's/?' });
    await until(() => input.value === 's/?');
    document.removeEventListener('keydown', jump);
    expect(jumps).to.equal(0);
  });
});
