import { expect } from '@open-wc/testing';
import { prefixesOf, widgetIn } from './link-address.ts';

const PAGE = 'https://www.lemgo.example/digitalstrategie';
const FRAME = 'https://kreis.example/v1/frame/';

const read = (address: string, prefixes: readonly string[] = []) => {
  const { name, attributes } = widgetIn(new URL(address, PAGE), prefixes) ?? {};
  return name === undefined ? undefined : [name, Object.fromEntries(attributes ?? [])];
};

describe('H-06: the widget that an address names', () => {
  const map = ['project-map', { municipality: 'lemgo' }];
  const written = {
    'as the guide writes it': '#strategy-widget=project-map&municipality=lemgo',
    'with the attribute first': '#municipality=lemgo&strategy-widget=project-map',
    'with an ampersand escaped twice': '#strategy-widget=project-map&amp;municipality=lemgo',
    'with its signs encoded': '#strategy-widget%3Dproject-map%26municipality%3Dlemgo',
    'behind a query of the page': '/seite?id=12#strategy-widget=project-map&municipality=lemgo',
  };
  for (const [how, address] of Object.entries(written)) {
    it(how, () => expect(read(address)).to.deep.equal(map));
  }

  it('with attributes that hold signs of addresses themselves', () => {
    const filter = 'field=mobilität & mehr&phase=completed';
    const query = new URLSearchParams({ 'strategy-widget': 'project-map', filter }).toString();
    expect(read(`#${query}`)).to.deep.equal(['project-map', { filter }]);
  });

  it('as the page of that name below a prefix', () => {
    for (const page of ['project-map', 'project-map/', 'project-map.html', 'project-map.htm']) {
      const address = `${FRAME}${page}?municipality=lemgo#strategy?measure=portal`;
      expect(read(address, [FRAME])).to.deep.equal(map);
    }
  });

  it('never on other pages', () => {
    const others = [
      '#strategy?measure=portal',
      '#project-map',
      '#strategy-widgets=project-map',
      '#%E0%A4%A',
      '?strategy-widget=project-map',
      'mailto:a@b.example',
      FRAME,
      `${FRAME}a/project-map`,
      `${FRAME}PROJECT-MAP`,
      'https://kreis.example.evil.example/v1/frame/project-map',
      'https://kreis.example@evil.example/v1/frame/project-map',
    ];
    for (const address of others) expect(read(address, [FRAME]), address).to.equal(undefined);
  });

  it('the names of the prefixes are read as links are', () => {
    expect(prefixesOf(` /strategie/,${FRAME} https:// `)).to.deep.equal([
      new URL('/strategie/', location.href).href,
      FRAME,
    ]);
    expect(prefixesOf()).to.deep.equal([]);
  });
});
