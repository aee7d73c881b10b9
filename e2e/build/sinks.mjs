import { parse } from 'acorn';

const MEMBERS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
  'unsafeHTML',
  'unsafeSVG',
]);
const TIMERS = new Set(['setTimeout', 'setInterval']);
const EVALUATORS = new Set(['eval', 'Function']);

const nameOf = (node) => node?.name ?? node?.property?.name ?? node?.property?.value;

/** The name of the sink that a syntax node is, if it is one. */
function sinkOf({ type, name, computed, object, property, callee, arguments: given }) {
  if (type === 'MemberExpression') {
    const member = computed ? property.value : property.name;
    if (MEMBERS.has(member)) return member;
    if (/^write(ln)?$/.test(member) && object.name === 'document') return 'document.write';
  }
  if (type === 'Identifier' && MEMBERS.has(name) && name.startsWith('unsafe')) return name;
  if (type !== 'CallExpression' && type !== 'NewExpression') return undefined;
  if (EVALUATORS.has(nameOf(callee))) return nameOf(callee);
  const text = ['Literal', 'TemplateLiteral'].includes(given[0]?.type);
  return TIMERS.has(nameOf(callee)) && text ? `${nameOf(callee)}(string)` : undefined;
}

function walk(node, visit) {
  if (typeof node?.type === 'string') visit(node);
  for (const value of Object.values(node ?? {})) {
    if (value && typeof value === 'object') walk(value, visit);
  }
}

/** Everything in a script that could turn text into markup or code: `{ name, around }`. */
export function findSinks(code) {
  const found = [];
  walk(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    const name = sinkOf(node);
    if (name) found.push({ name, around: code.slice(Math.max(0, node.start - 60), node.end + 20) });
  });
  return found;
}
