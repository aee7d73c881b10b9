import { inRepo } from './paths.mjs';

/** Lit's own policy; its variables are named anew in every release. */
const POLICY = /\b\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/g;
const SCOPE = JSON.stringify(inRepo('packages/elements/src/shared/widget/lit-scope.ts'));

const GLOBAL = /\bglobalThis\b/g;

/** A file of Lit → where it reaches the page, once, and what is put above the file. */
const FILES = {
  'lit-html/lit-html.js': [
    GLOBAL,
    `import { litScope as globalThis, templatePolicy } from ${SCOPE};`,
  ],
  'lit-element/lit-element.js': [GLOBAL, `import { litScope as globalThis } from ${SCOPE};`],
  '@lit/reactive-element/reactive-element.js': [
    GLOBAL,
    `import { litScope as globalThis, litSymbol as Symbol, litPropertyMetadata } from ${SCOPE};`,
  ],
  '@lit/localize/init/runtime.js': [/\bwindow\./g, `import { litScope as window } from ${SCOPE};`],
};

const count = (code, pattern) => code.match(pattern)?.length ?? 0;

/**
 * A published file of Lit as a guest of the page, else undefined: its policy is the page's one policy,
 * and names that it shares with every Lit of a page (versions, hydration, events) are its own. Lit's
 * text stays as it is but for the one call that makes the policy.
 *
 * @param id - the file's path
 * @param above - what is put above it; default: imports of the names of our own
 * @throws Error where a new Lit reaches the page otherwise: see what changed there first
 */
export function asGuest(code, id, above) {
  const name = Object.keys(FILES).find((file) => id.endsWith(`/node_modules/${file}`));
  if (!name) return undefined;
  const [scope, imports] = FILES[name];
  const found = [count(code, POLICY), count(code, scope)];
  const expected = [imports.includes('templatePolicy') ? 1 : 0, 1];
  if (found.join() !== expected.join()) {
    throw new Error(`${name} makes ${found[0]} policies and reaches the page ${found[1]} times`);
  }
  return `${above ?? imports}\n${code.replace(POLICY, 'templatePolicy()')}`;
}

/** Puts `asGuest` into a build, and fails where a bundle holds Lit twice or another policy. */
export function litGuest() {
  let copies = 0;
  return {
    name: 'lit-guest',
    buildStart() {
      copies = 0;
    },
    transform(code, id) {
      const guest = asGuest(code, id.replaceAll('\\', '/'));
      if (guest?.includes('templatePolicy')) copies += 1;
      return guest === undefined ? null : { code: guest, map: null };
    },
    generateBundle(_options, bundle) {
      if (copies > 1) this.error(`Lit is in this bundle ${copies} times`);
      const codes = Object.values(bundle).map(({ code = '' }) => code);
      const policies = count(codes.join('\n'), /createPolicy\b/g);
      if (policies !== copies) this.error(`${policies} Trusted Types policies, not ${copies}`);
    },
  };
}
