import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countPolicies, trustedTypes } from './trusted-types.mjs';

const chunk = (code) => ({ type: 'chunk', code });
const failOf = (ids, bundle) => {
  const plugin = trustedTypes();
  const failed = [];
  plugin.buildStart();
  ids.forEach((id) => plugin.transform('', id));
  plugin.generateBundle.call({ error: (text) => failed.push(text) }, {}, bundle);
  return failed.join();
};
const TEMPLATES = '/scripts/build/lit/template.mjs';
const POLICY = chunk('x?.createPolicy("strategy-widgets")');

describe('trustedTypes', () => {
  it('S-05: accepts one Lit with one policy, and bundles without Lit', () => {
    assert.equal(failOf([TEMPLATES], { a: POLICY }), '');
    assert.equal(failOf(['/embed.ts'], { a: chunk('') }), '');
  });

  it('S-05: fails when Lit comes with another policy, none or twice', () => {
    assert.match(failOf([TEMPLATES], { a: POLICY, b: POLICY }), /2 Trusted Types policies/);
    assert.match(failOf([TEMPLATES], { a: chunk('') }), /0 Trusted Types policies/);
    assert.match(failOf([TEMPLATES, TEMPLATES], { a: POLICY, b: POLICY }), /2 times/);
  });
});

describe('countPolicies', () => {
  it('counts over all chunks of a bundle and ignores other files', () => {
    const asset = { type: 'asset', source: 'createPolicy' };
    assert.equal(countPolicies({ a: chunk('x?.createPolicy("y")'), b: chunk(''), c: asset }), 1);
  });
});
