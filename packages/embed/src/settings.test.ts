import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { mergeSettings } from './settings.ts';
import { resetRegistry, scriptTag } from './testing/page.ts';

const merge = (...tags: Record<string, string>[]) => {
  mergeSettings(tags.map(scriptTag));
  return registry().settings as Record<string, unknown>;
};

describe('mergeSettings', () => {
  beforeEach(resetRegistry);

  it('reads every setting of a script tag', () => {
    const settings = merge({
      'data-strategy-feed': 'https://lippe.example/strategy.json',
      'data-strategy-municipality': 'lemgo',
      'data-strategy-scope': 'local',
      'data-strategy-theme': 'lemgo',
      'data-strategy-color-scheme': 'dark',
      'data-strategy-lang': 'de-simple',
      'data-strategy-heading-level': '3',
      'data-strategy-url-key': 'b',
      'data-strategy-debug': '',
      'data-strategy-allow': 'https://a.example/, https://b.example/x  not a url:',
    });
    expect(settings).to.include({ feed: 'https://lippe.example/strategy.json', theme: 'lemgo' });
    expect(settings).to.include({ municipality: 'lemgo', scope: 'local', colorScheme: 'dark' });
    expect(settings).to.include({ lang: 'de-simple', headingLevel: 3, urlKey: 'b', debug: true });
    expect(settings['allow']).to.include.members(['https://a.example', 'https://b.example']);
  });

  it('makes a relative feed absolute against the page', () => {
    const expected = new URL('/feed/strategy.json', document.baseURI).href;
    expect(merge({ 'data-strategy-feed': '/feed/strategy.json' })['feed']).to.equal(expected);
  });

  it('lets the first script that names a setting win and adds what later ones name', () => {
    merge({ 'data-strategy-municipality': 'lemgo' }, { 'data-strategy-municipality': 'detmold' });
    const settings = merge({
      'data-strategy-municipality': 'blomberg',
      'data-strategy-lang': 'en',
    });
    expect(settings).to.include({ municipality: 'lemgo', lang: 'en' });
  });

  it('keeps what does not work as it was written, for whoever names it', () => {
    const settings = merge({
      'data-strategy-feed': 'https://',
      'data-strategy-heading-level': 'h2',
    });
    expect(settings).to.include({ feed: 'https://', headingLevel: 'h2' });
  });

  it('leaves debug off when it says false', () => {
    expect(merge({ 'data-strategy-debug': 'false' })['debug']).to.equal(false);
  });

  it('S-10: takes no prototype from a hostile name', () => {
    merge({ 'data-strategy-__proto__': 'x', 'data-strategy-constructor': 'y', 'data-other': 'z' });
    expect(Object.getPrototypeOf(registry().settings)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
