import { replaceRanges, walk } from './syntax.mjs';

const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name;

/** `object.name(…)`, also of an optional call. */
const methodOf = ({ callee }) =>
  callee?.type === 'MemberExpression' && !callee.computed ? callee.property.name : undefined;

const isArrayFrom = (node) =>
  node.type === 'CallExpression' &&
  methodOf(node) === 'from' &&
  isNamed(node.callee.object, 'Array');

const CALLS = {
  /** Array.prototype.entries of Prototype is an array of the values; of an object it is untouched. */
  entries: ({ callee, arguments: given }) =>
    given.length === 0 && !isNamed(callee.object, 'Object') && 'entries()',
  /** MooTools forgets all arguments of the call once there is a second one here. */
  bind: ({ arguments: given }) => given.length > 1 && 'bind(that, …)',
  /** An object in MooTools More. */
  parse: ({ callee }) => isNamed(callee.object, 'Date') && 'Date.parse()',
};

/** MooTools puts functions of its own in their place, without the old prototype. */
const FOREIGN = new Set(['Document', 'Event', 'Request', 'Window']);

const isForeign = (node) => node?.type === 'Identifier' && FOREIGN.has(node.name);

/** `Document.prototype`, `… instanceof Event`, `new Request(…)` */
const foreignIn = ({ type, object, right, callee }) =>
  [
    type === 'MemberExpression' && object,
    type === 'BinaryExpression' && right,
    type === 'NewExpression' && callee,
  ].find(isForeign)?.name;

/**
 * The name of what a syntax node uses, if Prototype or MooTools put something else in its place that
 * does not do the same; undefined for all other nodes. A page may load them before or after our code,
 * so that no copy of the natives helps: our code must not use them.
 */
export function patchedNative(node) {
  if (node.type === 'ForInStatement') return 'for (… in …)';
  if (node.type !== 'CallExpression') return foreignIn(node);
  // Prototype knows no function for each, MooTools makes a Set the only value.
  if (isArrayFrom(node)) return 'Array.from()';
  const name = methodOf(node);
  return (Object.hasOwn(CALLS, name ?? '') && CALLS[name](node)) || undefined;
}

/** What packages of others write, and what means the same and is untouched: from, to, by. */
function replacementOf(node) {
  if (isArrayFrom(node) && node.arguments.length === 1) {
    const [{ start, end }] = node.arguments;
    return [
      { start: node.start, end: start, by: '[...' },
      { start: end, end: node.end, by: ']' },
    ];
  }
  // Lit would write `<style>` elements, which a page's policy may refuse.
  return node.type === 'MemberExpression' &&
    isNamed(node.object, 'Document') &&
    node.property.name === 'prototype'
    ? [{ ...node, by: 'document' }]
    : [];
}

/** Code of others that does not need what old libraries replace. */
export function forPatchedPages(code, tree) {
  const ranges = [];
  walk(tree, (node) => ranges.push(...replacementOf(node)));
  return replaceRanges(code, ranges);
}

/** Puts that into a build, for the packages in it; for our own sources there is a lint rule. */
export const onPatchedPages = () => ({
  name: 'on-patched-pages',
  transform(code, id) {
    if (!id.includes('node_modules') || !/Array\.from|Document\.prototype/.test(code)) return null;
    return { code: forPatchedPages(code, this.parse(code)), map: null };
  },
});
