import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { squeezedTexts } from './squeeze-templates.mjs';
import { replaceRanges } from './syntax.mjs';

const squeezed = (code) =>
  replaceRanges(code, squeezedTexts(parse(code, { ecmaVersion: 2022, sourceType: 'module' })));

describe('squeezeTemplates', () => {
  it('leaves one space between words and elements of markup, at any depth', () => {
    const code = 'html`<p>\n    Eins ${n}\n    ${a ? svg`<g>\n  </g>` : 0} zwei\n  </p>`';
    assert.equal(squeezed(code), 'html`<p>Eins ${n} ${a ? svg`<g> </g>` : 0} zwei</p>`');
  });

  it('leaves no space beside the tags of blocks, and all of it within lines', () => {
    const code =
      'html`<ul class="a b">\n  <li data-n="1">\n <b>x</b> <i>y</i>\n</li>\n <li>${n}</li>\n</ul>\n<b> z </b>`';
    assert.equal(
      squeezed(code),
      'html`<ul class="a b"><li data-n="1"><b>x</b> <i>y</i></li><li>${n}</li></ul><b> z </b>`',
    );
    assert.equal(
      squeezed('html`<p id=${n}> a </p> <pre> b </pre> <link> c`'),
      'html`<p id=${n}> a</p><pre> b </pre> <link> c`',
    );
  });

  it('joins no words and no bindings', () => {
    assert.equal(squeezed('html`${a} ${b}${c}\n${d}`'), 'html`${a} ${b}${c} ${d}`');
  });

  it('leaves other templates alone', () => {
    const code = 'const x = css`a\n  b`; str`Von ${n}  bis`; `a\n b`';
    assert.equal(squeezed(code), code);
  });
});
