import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { countPolicies, replacePolicy } from './trusted-types.mjs';

const LIT = 'const s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0;';

describe('replacePolicy', () => {
  it('puts the page’s policy in the place of Lit’s own', () => {
    const code = replacePolicy(LIT, '/policy.ts');
    assert.equal(
      code,
      'import { templatePolicy as strategyTemplatePolicy } from "/policy.ts";\n' +
        'const s=t.trustedTypes,e=s?strategyTemplatePolicy():void 0;',
    );
  });

  it('knows the policy of the Lit that is installed', () => {
    const lit = readFileSync(
      new URL('../../node_modules/lit-html/lit-html.js', import.meta.url),
      'utf8',
    );
    assert.doesNotMatch(replacePolicy(lit), /createPolicy/);
  });

  for (const [what, code] of [
    ['none', 'const e=void 0;'],
    ['two of them', LIT + LIT],
    ['one that looks different', LIT.replace('"lit-html"', 'name')],
    ['another one beside it', `${LIT}t.trustedTypes.createPolicy("x",{})`],
  ]) {
    it(`fails when Lit has ${what}`, () => {
      assert.throws(() => replacePolicy(code), /Trusted Types/);
    });
  }
});

describe('countPolicies', () => {
  it('counts over all chunks of a bundle and ignores other files', () => {
    const chunk = (code) => ({ type: 'chunk', code });
    const asset = { type: 'asset', source: 'createPolicy' };
    assert.equal(countPolicies({ a: chunk('x?.createPolicy("y")'), b: chunk(''), c: asset }), 1);
  });
});
