import { expect } from '@open-wc/testing';
import { findBase, pageScripts } from './find-base.ts';
import { scriptTag } from './testing/page.ts';

const base = (...tags: Record<string, string>[]) => findBase(tags.map(scriptTag), '/v1/');

describe('findBase', () => {
  const found: [string, Record<string, string>[]][] = [
    ['https://lippe.example/v1/', [{ src: 'https://lippe.example/v1/embed.js' }]],
    ['https://lippe.example/a/v1/', [{ src: 'https://lippe.example/a/v1/embed.js?ver=6.1#x' }]],
    ['https://cdn.example/w/', [{ 'data-strategy-base': 'https://cdn.example/w' }]],
    ['https://cdn.example/w/', [{ 'data-strategy-base': 'https://cdn.example/w//' }]],
    [
      'https://cdn.example/w/',
      [
        { src: 'https://lippe.example/v1/embed.js' },
        { src: 'https://town.example/cache/1.js', 'data-strategy-base': 'https://cdn.example/w/' },
      ],
    ],
    [
      'https://lippe.example/v1/',
      [{ src: 'https://x.example/jquery.js' }, {}, { src: 'https://lippe.example/v1/embed.js' }],
    ],
  ];
  for (const [expected, tags] of found) {
    it(`finds ${expected} from ${JSON.stringify(tags)}`, () => {
      expect(base(...tags)).to.equal(expected);
    });
  }

  const renamed: [string, Record<string, string>[], string][] = [
    ['https://a.example/v1/', [{ src: 'https://a.example/v1/embed-3f2a.js' }], ''],
    ['https://a.example/v1/', [{ src: 'https://a.example/v1/embed.min.js?v=3' }], ''],
    [
      'https://a.example/w/',
      [{ src: 'https://a.example/w/app.js', 'data-strategy-feed': 'f' }],
      '',
    ],
    ['https://a.example/Neue%20Seite/', [], 'at x (https://a.example/Neue%20Seite/embed.js:1:20)'],
    [
      'https://a.example/w/',
      [{ src: 'https://b.example/w/embed.js' }],
      'x@https://a.example/w/embed.js:1',
    ],
  ];
  for (const [expected, tags, stack] of renamed) {
    it(`finds ${expected} from ${JSON.stringify(tags)} and a call „${stack}“`, () => {
      expect(findBase(tags.map(scriptTag), '/v1/', stack)).to.equal(expected);
    });
  }

  it('passes by what others call embed.js', () => {
    const expected = new URL('/v1/', document.baseURI).href;
    expect(base({ src: 'https://comments.example/embed.js' })).to.equal(expected);
  });

  it('H-05: finds scripts beside a form that bears their name', () => {
    const form = document.createElement('form');
    form.name = 'scripts';
    document.body.append(form);
    expect(pageScripts().length).to.be.above(0);
    form.remove();
  });

  it('resolves a relative data-strategy-base against the page', () => {
    expect(base({ 'data-strategy-base': 'widgets/' })).to.equal(
      new URL('widgets/', document.baseURI).href,
    );
  });

  it('falls back to the built address when an optimiser took script and attributes away', () => {
    const expected = new URL('/v1/', document.baseURI).href;
    expect(base({ src: 'https://town.example/cache/all.js' })).to.equal(expected);
    expect(base({ src: 'https://town.example/v1/embed.js.map' })).to.equal(expected);
    expect(base()).to.equal(expected);
  });

  it('looks at every script of the page', () => {
    const script = scriptTag({ type: 'text/plain', 'data-strategy-base': '/here/' });
    document.head.append(script);
    expect(findBase(pageScripts(), '/v1/')).to.equal(new URL('/here/', document.baseURI).href);
    script.remove();
  });
});
