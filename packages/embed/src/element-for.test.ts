import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { elementFor } from './element-for.ts';
import { addElement, catchWarnings, freshName, resetRegistry } from './testing/page.ts';

const BASE = 'https://cdn.example/v1/';
const feed = (url: string) => ({ 'data-strategy-feed': url });

function upgrade(attributes: Record<string, string>, text = '') {
  const name = freshName();
  const div = addElement('div', { 'data-strategy-widget': name, ...attributes }, text);
  const element = elementFor(div, name, BASE);
  div.remove();
  return { div, element, name };
}

describe('elementFor', () => {
  let warnings: ReturnType<typeof catchWarnings>;
  beforeEach(() => {
    resetRegistry();
    warnings = catchWarnings();
  });
  afterEach(() => {
    warnings.release();
  });

  it('gives a div its element with the div’s attributes and its children as fallback', () => {
    const { div, element, name } = upgrade(
      { 'data-strategy-municipality': 'lemgo', id: 'x' },
      'Hallo',
    );
    expect(element?.localName).to.equal(`strategy-${name}`);
    expect(element?.getAttribute('municipality')).to.equal('lemgo');
    expect(element?.textContent).to.equal('Hallo');
    expect([...div.childNodes]).to.deep.equal([element]);
    expect(element?.getAttributeNames()).to.deep.equal(['municipality']);
  });

  it('leaves an element as it is', () => {
    const element = addElement('strategy-some-widget', { feed: 'https://other.example/f.json' });
    expect(elementFor(element, 'some-widget', BASE)).to.equal(element);
    element.remove();
  });

  it('gives a div restored from a cache no second element', () => {
    const { div, name } = upgrade({});
    expect(elementFor(div.cloneNode(true) as HTMLElement, name, BASE)).to.equal(undefined);
  });

  it('makes no event handler and no style from a data attribute', () => {
    const { element } = upgrade({
      'data-strategy-onclick': 'alert(1)',
      'data-strategy-onpointerenter': 'alert(1)',
      'data-strategy-style': 'position:fixed',
      'data-strategy-painted': '',
      onclick: 'void 0',
    });
    expect(element?.getAttributeNames()).to.deep.equal([]);
  });

  it('takes a feed of the page, the script, its feed and its allowed origins', () => {
    registry().settings.feed = 'https://lippe.example/strategy.json';
    registry().settings.allow = ['https://blomberg.example'];
    const urls = [
      '/f.json',
      `${BASE}f.json`,
      'https://lippe.example/x',
      'https://blomberg.example/y',
    ];
    for (const url of urls) expect(upgrade(feed(url)).element?.getAttribute('feed')).to.equal(url);
    expect(warnings.messages).to.deep.equal([]);
  });

  const refused = [
    'https://evil.example/f.json',
    '//evil.example/f.json',
    'https://lippe.example.evil.example/',
    'https://cdn.example@evil.example/v1/',
    'https://cdn.example:8443/v1/',
    'data:application/json,{}',
    'javascript:alert(1)',
    'blob:https://cdn.example/1',
    'https://',
  ];
  for (const url of refused) {
    it(`ignores a feed and an endpoint at ${url} and says so once`, () => {
      const { element } = upgrade({ ...feed(url), 'data-strategy-endpoint': url });
      expect(element?.getAttributeNames()).to.deep.equal([]);
      expect(warnings.messages).to.deep.equal([
        `[strategy-widgets] feed-origin-not-allowed: ${url}`,
      ]);
    });
  }
});
