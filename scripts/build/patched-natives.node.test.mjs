import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { patchedNative, forPatchedPages } from './patched-natives.mjs';
import { walk } from './syntax.mjs';

const treeOf = (code) => parse(code, { ecmaVersion: 2022, sourceType: 'module' });

function namesIn(code) {
  const found = [];
  walk(treeOf(code), (node) => found.push(patchedNative(node)));
  return found.filter(Boolean);
}

describe('natives that old libraries replace', () => {
  const bad = {
    'Array.from(new Set(list))': 'Array.from()',
    'Array.from({ length: 3 }, fn)': 'Array.from()',
    'for (const [index, item] of list.entries()) call(index, item);': 'entries()',
    'call.bind(this, 1, 2)': 'bind(that, …)',
    'Date.parse(text)': 'Date.parse()',
    'target.dispatchEvent(new Event("input"))': 'Event',
    'fetch(new Request(url))': 'Request',
    'one instanceof Document': 'Document',
    'for (const key in list) call(key);': 'for (… in …)',
  };
  for (const [code, name] of Object.entries(bad)) {
    it(`H-05: finds ${name} in ${code}`, () => {
      assert.deepEqual(namesIn(code), [name]);
    });
  }

  it('H-05: passes what they leave as it is', () => {
    const good = `Object.entries(one); Uint8Array.from(hex); [...set].map(fn); call.bind(this); JSON.parse(text);
      new CustomEvent('x'); list.forEach(fn); for (const one of list) call(one); constructor.call(one);`;
    assert.deepEqual(namesIn(good), []);
  });

  it('asks the document itself what its prototype may no longer tell', () => {
    const code = '"adoptedStyleSheets"in Document.prototype&&go()';
    assert.equal(forPatchedPages(code, treeOf(code)), '"adoptedStyleSheets"in document&&go()');
  });

  it('writes a copy of an iterable without them, also within another', () => {
    const code = 'const a = Array.from(new Set(b)), c = f(Array.from(d).map(e));';
    const expected = 'const a = [...new Set(b)], c = f([...d].map(e));';
    assert.equal(forPatchedPages(code, treeOf(code)), expected);
  });
});
