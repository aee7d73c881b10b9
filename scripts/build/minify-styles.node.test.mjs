import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyStyles, squeezeCss } from './minify-styles.mjs';

describe('squeezeCss', () => {
  const cases = [
    ['\n  :host {\n    display: block;\n  }\n', ':host{display:block}'],
    ['/* why */ a,\n b { margin: 0 auto; color: red }', 'a,b{margin:0 auto;color:red}'],
    [
      'a { width: calc(1em + 0.5em); margin: -0.25em 0.5em }',
      'a{width:calc(1em + .5em);margin:-0.25em .5em}',
    ],
    ['@container (width > 40em) { p { gap: 10.5em } }', '@container (width>40em){p{gap:10.5em}}'],
    ['.a :focus, .b > * + * { all: initial; }', '.a :focus,.b>* + *{all:initial}'],
    [
      'a { b: var( --c, calc( 1em + 2em ) ) } @media screen and (print) {}',
      'a{b:var(--c,calc(1em + 2em))}@media screen and (print){}',
    ],
    ['${tokens} a { b: ${c} ${d}; }', '${tokens} a{b:${c} ${d}}'],
  ];
  for (const [text, expected] of cases) {
    it(`turns ${JSON.stringify(text)} into ${expected}`, () => {
      assert.equal(squeezeCss(text), expected);
    });
  }
});

describe('minifyStyles', () => {
  const { transform } = minifyStyles();

  it('changes style sheets only', () => {
    assert.equal(transform('css`a { b: c }`', '/x/banner.styles.ts').code, 'css`a{b:c}`');
    assert.equal(transform('html`<p> a </p>`', '/x/banner.ts'), null);
  });

  it('leaves other templates of a style file as they are', () => {
    const code = 'const a = `a { b }`; const b = css`a { b: c }`;';
    assert.equal(
      transform(code, 'x.styles.ts').code,
      'const a = `a { b }`; const b = css`a{b:c}`;',
    );
  });
});
