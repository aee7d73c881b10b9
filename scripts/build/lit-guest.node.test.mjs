import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { asGuest, litGuest } from './lit-guest.mjs';
import { inRepo } from './paths.mjs';

const TEMPLATES = inRepo('node_modules/lit-html/lit-html.js');
const published = readFileSync(TEMPLATES, 'utf8');
const chunk = (code) => ({ type: 'chunk', code });

function failureOf(files, bundle) {
  const plugin = litGuest();
  const failed = [];
  plugin.buildStart();
  files.forEach((id) => plugin.transform(published, id));
  plugin.generateBundle.call({ error: (text) => failed.push(text) }, {}, bundle);
  return failed.join();
}

describe('asGuest', () => {
  it('S-05: gives the installed Lit the page’s policy and leaves the rest of its text alone', () => {
    const [imports, ...rest] = asGuest(published, TEMPLATES).split('\n');
    assert.match(imports, /^import \{ litScope as globalThis, templatePolicy \}/);
    const call = /\w\?\w\.createPolicy\(.*?\}\):void 0/;
    assert.equal(rest.join('\n'), published.replace(call, 'templatePolicy()'));
  });

  it('S-08: knows every installed file of Lit that reaches the page', () => {
    for (const file of [
      'lit-element/lit-element.js',
      '@lit/reactive-element/reactive-element.js',
      '@lit/localize/init/runtime.js',
    ]) {
      const path = inRepo('node_modules', file);
      const code = readFileSync(path, 'utf8');
      assert.ok(asGuest(code, path).endsWith(code), file);
    }
  });

  it('leaves every other file alone', () => {
    assert.equal(
      asGuest('globalThis.x = 1', inRepo('node_modules/lit-html/directive.js')),
      undefined,
    );
    assert.equal(asGuest('globalThis.x = 1', '/src/lit-html/lit-html.js'), undefined);
  });

  for (const [what, code] of Object.entries({
    'makes no policy': 'const t = globalThis;',
    'makes two': `${published};x?x.createPolicy("lit-html",{createHTML:a=>a}):void 0`,
    'reaches the page twice': `${published};globalThis.more = 1`,
  })) {
    it(`S-05: stops the build where a new Lit ${what}`, () => {
      assert.throws(() => asGuest(code, TEMPLATES), /lit-html\.js makes \d policies and reaches/);
    });
  }
});

describe('litGuest', () => {
  const own = chunk('x?.createPolicy("strategy-widgets")');

  it('S-05: accepts one Lit with the page’s policy, and bundles without Lit', () => {
    assert.equal(failureOf([TEMPLATES], { a: own, b: { type: 'asset', source: '' } }), '');
    assert.equal(failureOf([], { a: chunk('') }), '');
  });

  it('S-05: fails where Lit comes twice, with another policy or with none', () => {
    assert.match(failureOf([TEMPLATES, TEMPLATES], { a: own, b: own }), /2 times/);
    assert.match(failureOf([TEMPLATES], { a: own, b: own }), /2 Trusted Types policies/);
    assert.match(failureOf([TEMPLATES], { a: chunk('') }), /0 Trusted Types policies/);
  });
});
