import { expect, waitUntil } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { startLoader } from './loader.ts';
import {
  addElement,
  catchWarnings,
  chunkOf,
  freshName,
  resetRegistry,
  scriptTag,
  testBase,
} from './testing/page.ts';

describe('startLoader', () => {
  // A page has one loader for good, so these tests share it, and each adds widgets of its own.
  const chunks: Record<string, string[]> = {};
  let name: string;
  let other: string;
  let added: Element[];
  let warnings: ReturnType<typeof catchWarnings>;
  const start = (base = testBase) => {
    startLoader(chunks, base);
  };
  const add = (tag: string, attributes?: Record<string, string>, text?: string) => {
    const element = addElement(tag, attributes, text);
    added.push(element);
    return element;
  };
  const isDefined = (widget: string) => Boolean(customElements.get(`strategy-${widget}`));

  before(() => {
    resetRegistry();
    start();
  });
  beforeEach(() => {
    registry().reported.clear();
    warnings = catchWarnings();
    [name, other] = [freshName(), freshName()];
    for (const widget of [name, other]) chunks[widget] = [chunkOf(widget)];
    added = [];
  });
  afterEach(() => {
    warnings.release();
    for (const element of added) element.remove();
  });

  it('loads only the widgets that are on the page', async () => {
    add(`strategy-${name}`);
    await waitUntil(() => isDefined(name));
    expect(isDefined(other)).to.equal(false);
  });

  it('finds elements and divs inserted later, at any depth', async () => {
    const box = document.createElement('section');
    const div = document.createElement('div');
    div.dataset.strategyWidget = other;
    box.append(document.createElement(`strategy-${name}`), div);
    add('main').append(box);
    await waitUntil(() => isDefined(name) && isDefined(other));
    expect(div.children.length).to.equal(1);
  });

  it('H-04: a second copy adds its settings and leaves the work to the first', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const script = scriptTag({ type: 'text/plain', 'data-strategy-municipality': 'lemgo' });
    document.head.append(script);
    added.push(script);
    const div = add('div', { 'data-strategy-widget': name });
    start('/elsewhere/');
    start('/elsewhere/');
    await waitUntil(() => isDefined(name));
    expect(registry().settings.municipality).to.equal('lemgo');
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(div.querySelectorAll(`strategy-${name}`).length).to.equal(1);
    expect(warnings.messages).to.deep.equal([]);
  });

  it('names the widgets there are when a page asks for another one', async () => {
    for (const wrong of ['vision-baner', 'constructor', '"><img>']) {
      add('div', { 'data-strategy-widget': wrong }, 'Fallback');
    }
    add('strategy-vision-bannner', {}, 'Fallback');
    await waitUntil(() => warnings.messages.length);
    registry().loader?.scan();
    expect(warnings.messages.map((message) => message.split(' (')[0])).to.deep.equal([
      '[strategy-widgets] unknown-widget: vision-baner',
      '[strategy-widgets] unknown-widget: constructor',
      '[strategy-widgets] unknown-widget: "><img>',
      '[strategy-widgets] unknown-widget: vision-bannner',
    ]);
    expect(warnings.messages[0]).to.include(`${name}, ${other}`);
    for (const element of added) expect(element.textContent).to.equal('Fallback');
  });

  it('H-16: does nothing without adopted style sheets', () => {
    const { loader } = registry();
    const saved = Object.getOwnPropertyDescriptor(Document.prototype, 'adoptedStyleSheets') ?? {};
    Reflect.deleteProperty(registry(), 'loader');
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    start();
    Object.defineProperty(Document.prototype, 'adoptedStyleSheets', saved);
    expect(registry().loader).to.equal(undefined);
    registry().loader = loader;
  });
});
