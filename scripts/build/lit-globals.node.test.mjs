import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { noLitGlobals, removeOnce } from './lit-globals.mjs';

const files = [
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
  '@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/decorators/property.js',
];

describe('noLitGlobals', () => {
  for (const file of files) {
    it(`S-08: leaves no global of ${file}, as it is installed`, () => {
      const path = new URL(`../../node_modules/${file}`, import.meta.url);
      const { code } = noLitGlobals().transform(
        readFileSync(path, 'utf8'),
        `/node_modules/${file}`,
      );
      assert.doesNotMatch(code, /Versions|litPropertyMetadata|Symbol\.metadata\?\?=/);
    });
  }

  it('leaves other files alone', () => {
    assert.equal(noLitGlobals().transform('litHtmlVersions', '/src/banner.ts'), null);
  });

  it('fails when the text of Lit changed', () => {
    assert.throws(() => removeOnce('b', [[/a/g, '']], 'lit.js'), /lit\.js.*0 times/);
    assert.throws(() => removeOnce('aa', [[/a/g, '']], 'lit.js'), /2 times/);
  });
});
