import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { leftOut, subsetOf } from './lit-subset.mjs';

const replaced = [['lit-html', '3.3.3', 'lit-html.js', ['lit-html.mjs']]];
const file = '/somewhere/node_modules/lit-html/lit-html.js';

describe('subsetOf', () => {
  it('stands for the version of Lit that it was made from', () => {
    const subset = subsetOf(file, '/lit', replaced, () => '3.3.3');
    assert.equal(subset, 'export * from "/lit/lit-html.mjs";\n');
  });

  it('knows the versions that are installed', () => {
    for (const name of ['lit-html/lit-html', 'lit-element/lit-element']) {
      assert.match(subsetOf(`/node_modules/${name}.js`, '/lit'), /lit-html\.mjs/);
    }
    assert.equal(subsetOf('/node_modules/@lit/reactive-element/reactive-element.js', '/lit'), '');
  });

  it('fails when Lit was updated', () => {
    assert.throws(() => subsetOf(file, '/lit', replaced, () => '3.4.0'), /lit-html is not 3\.3\.3/);
  });

  it('leaves other files alone', () => {
    assert.equal(subsetOf('/src/banner.ts', '/lit'), undefined);
    assert.equal(subsetOf('/node_modules/lit-html/directive.js', '/lit'), undefined);
  });
});

describe('leftOut', () => {
  for (const code of [
    'static properties = { open: { reflect: true } };',
    'override willUpdate() {}',
    "this.requestUpdate('open', false);",
    "import { live } from 'lit/directives/live.js';",
    'css`:host { color: ${ink}; }`',
    'html`<p><!-- ${x} --></p>`',
    'svg`<circle r=${x}/>`',
    "html`<p class='a ${x}'></p>`",
  ]) {
    it(`refuses ${code}`, () => assert.ok(leftOut(code)));
  }

  it('accepts what a widget is made of', () => {
    const banner = new URL(
      '../../packages/elements/src/vision-banner/vision-banner.ts',
      import.meta.url,
    );
    assert.equal(leftOut(readFileSync(banner, 'utf8')), undefined);
    assert.equal(leftOut("import { repeat } from 'lit/directives/repeat.js';"), undefined);
  });
});
