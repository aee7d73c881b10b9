import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { markdown } from './markdown.ts';

const FEED = 'https://feeds.example/lippe/strategy.json';

function rendered(text: string, level = 4): HTMLElement {
  const place = document.createElement('div');
  render(markdown(text, FEED, level), place);
  return place;
}

const shape = (text: string, level?: number): string =>
  rendered(text, level)
    .innerHTML.replace(/<!--.*?-->/gs, '')
    .replace(/>\s+/g, '>')
    .replace(/\s+</g, '<');

describe('markdown', () => {
  it('becomes lists, headings and line breaks', () => {
    expect(shape('# Ziel\nHaus 1\nLemgo\n- a\n  1. b\n\n4. c\n5. d')).to.equal(
      '<h4>Ziel</h4><p>Haus 1<br>Lemgo</p><ul role="list" class="bullets"><li>a<ol role="list" class="numbers"><li value="1">b</li></ol></li></ul>' +
        '<ol role="list" class="numbers"><li value="4">c</li><li value="5">d</li></ol>',
    );
    expect(shape('**a *b***')).to.equal('<p><strong>a</strong><strong><em>b</em></strong></p>');
  });

  it('A-19: skips no level of headings, however deep they are written', () => {
    expect(shape('### a\n# b\n###### c', 3)).to.equal('<h3>a</h3><h3>b</h3><h3>c</h3>');
    expect(shape('# a', 7)).to.equal('<p><strong>a</strong></p>');
  });

  it('T-09: resolves relative links by the feed, and names the site where the words do not', () => {
    const links = rendered('[Plan](plan.pdf) https://lemgo.example/x www.a.de b@a.de [b](/c)');
    const found = [...links.querySelectorAll('a')].map((a) => [a.href, a.textContent]);
    expect(found).to.deep.equal([
      ['https://feeds.example/lippe/plan.pdf', 'Plan (feeds.example)'],
      ['https://lemgo.example/x', 'https://lemgo.example/x'],
      ['https://www.a.de/', 'www.a.de'],
      ['mailto:b@a.de', 'b@a.de'],
      ['https://feeds.example/c', 'b (feeds.example)'],
    ]);
  });

  it('S-01: gives no element but its own, and no address that the guard refuses', () => {
    const parts = fc.constantFrom(
      ...['<img src=x onerror=alert(1)>', '[a](javascript:alert(1))', '<script>', '&lt;b&gt;'],
      ...['**', '*', '[', '](', ')', '\n', '- ', '1. ', '2. ', '# ', 'data:text/html,x', 'a', '"'],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (text) => {
        const place = rendered(text.join(''));
        // A link names its site in an element of its own.
        const all = place.querySelectorAll(':not(a > span.site:not(:has(*)))');
        const names = [...all].map(({ localName }) => localName);
        expect(
          names.filter((name) => !/^(p|br|ul|ol|li|h4|strong|em|a)$/.test(name)),
        ).to.deep.equal([]);
        for (const { protocol } of place.querySelectorAll('a'))
          expect(protocol).to.match(/^https:$/);
      }),
      { numRuns: 300, examples: [[['[', '<img src=x onerror=alert(1)>', '](', '"', ')']]] },
    );
  });

  it('S-18: survives emphasis 6,600 deep', () => {
    expect(rendered('*a **b '.repeat(6600)).textContent).to.contain('b');
  });
});
