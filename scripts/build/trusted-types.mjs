import { inRepo } from './paths.mjs';

const LIT = /[\\/]lit-html[\\/]lit-html\.js$/;
const POLICY = /\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/g;
const OURS = inRepo('packages/elements/src/shared/trusted-types.ts');

/**
 * Puts the page's one policy `strategy-widgets` in the place of the one that Lit creates by itself: a
 * second copy of Lit on the page would ask for the same name again and be refused.
 *
 * @param code - text of lit-html.js
 */
export function replacePolicy(code, policyModule = OURS) {
  const found = code.match(POLICY)?.length ?? 0;
  const others = code.match(/createPolicy\(/g)?.length ?? 0;
  if (found !== 1 || others !== 1) {
    throw new Error(
      `lit-html creates ${found} known and ${others - found} unknown Trusted Types policies, expected one known: adapt scripts/build/trusted-types.mjs`,
    );
  }
  const name = 'strategyTemplatePolicy';
  const replaced = code.replace(POLICY, `${name}()`);
  return `import { templatePolicy as ${name} } from ${JSON.stringify(policyModule)};\n${replaced}`;
}

/** How often the code of a bundle creates a policy. */
export function countPolicies(bundle) {
  const codes = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
  return codes.join('\n').match(/createPolicy\b/g)?.length ?? 0;
}

/** Fails the build unless a bundle that contains Lit creates exactly one policy, ours. */
export function trustedTypes() {
  let copies = 0;
  return {
    name: 'trusted-types',
    buildStart() {
      copies = 0;
    },
    transform(code, id) {
      if (!LIT.test(id)) return null;
      copies += 1;
      return { code: replacePolicy(code), map: null };
    },
    generateBundle(options, bundle) {
      const policies = countPolicies(bundle);
      if (copies > 1) this.error(`Lit is in this bundle ${copies} times`);
      if (policies !== copies)
        this.error(`${policies} Trusted Types policies in a bundle, not ${copies}`);
    },
  };
}
