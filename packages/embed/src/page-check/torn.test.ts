import { expect } from '@open-wc/testing';
import { addElement } from '../testing/page.ts';
import { gatherTorn } from './torn.ts';

/** As WordPress writes it into a page. */
const TORN =
  '<p><strategy-a heading-level="3"></p>\n<p slot="privacy">Hinweis</p>\n<p>Satz mit <a href="/x">Verweis</a>.</p>\n<p></strategy-a></p>';

describe('H-06: gatherTorn', () => {
  let main: HTMLElement;
  const { fetch } = window;
  let asked = 0;
  beforeEach(() => {
    main = addElement('main');
    asked = 0;
  });
  afterEach(() => {
    window.fetch = fetch;
    main.remove();
  });

  const write = (markup: string, sent = markup) => {
    // The parser of a page, which passes over the second half of a tag.
    main.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
    window.fetch = () => {
      asked++;
      return Promise.resolve(new Response(sent));
    };
  };
  const outside = () => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const widget of copy.querySelectorAll('strategy-a,strategy-b')) widget.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const inside = (tag: string) => main.querySelector(tag)?.textContent.replace(/\s+/g, ' ').trim();

  it('gives a widget back what stands in for it, with its slots', async () => {
    write(`<h2>Davor</h2>${TORN}<p>Danach</p>`);
    expect(outside()).to.include('Hinweis');
    await gatherTorn();
    expect(outside()).to.equal('DavorDanach');
    expect(inside('strategy-a')).to.equal('Hinweis Satz mit Verweis.');
    expect(main.querySelector('strategy-a > [slot=privacy]')).to.not.equal(null);
  });

  it('gives each of two its own', async () => {
    const second = '<p><strategy-b></p><p><a href="/y">Zweiter</a></p><p></strategy-b></p>';
    write(`${TORN}${second}<p>Danach</p>`);
    await gatherTorn();
    expect(inside('strategy-a')).to.equal('Hinweis Satz mit Verweis.');
    expect(inside('strategy-b')).to.equal('Zweiter');
    expect(outside()).to.equal('Danach');
    expect(asked).to.equal(1);
  });

  const whole = {
    'an empty widget in a paragraph': '<p><strategy-a></strategy-a></p><p>Satz</p><p></p>',
    'a widget without an end': '<p><strategy-a></p><p>Satz</p>',
    'a widget in a sentence': '<p>Text <strategy-a></strategy-a></p><p>Satz</p><p></p>',
    'the end of another widget':
      '<p><strategy-a></p><p>Satz</p><strategy-b><p>Zweiter</p></strategy-b><p></p>',
  };
  for (const [what, markup] of Object.entries(whole)) {
    it(`leaves ${what} as it is`, async () => {
      write(markup);
      const before = main.innerHTML;
      await gatherTorn();
      expect(main.innerHTML).to.equal(before);
    });
  }

  it('leaves a page as it is that cannot be asked', async () => {
    write(TORN);
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const before = main.innerHTML;
    await gatherTorn();
    expect(main.innerHTML).to.equal(before);
  });
});
