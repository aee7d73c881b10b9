/** The text of a string literal or of a template, or undefined for anything else. */
export function literalOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw).join('…');
  return undefined;
}

/** The name of the property that a member expression reads, also of `node['name']`. */
export function propertyName(node) {
  if (node?.type !== 'MemberExpression') return undefined;
  return node.computed ? literalOf(node.property) : node.property.name;
}

/** The name of a function that is called or constructed as a global: `eval(…)`, `window.eval(…)`. */
export function calleeName({ callee }) {
  if (callee.type === 'Identifier') return callee.name;
  const holder = callee.type === 'MemberExpression' ? callee.object.name : undefined;
  return ['globalThis', 'self', 'window'].includes(holder) ? propertyName(callee) : undefined;
}

const MARKUP_TAGS = new Set(['html', 'svg', 'mathml', 'staticHtml']);

/** The markup of a tagged template, each expression as an ellipsis; empty for other tags. */
export function templateText({ tag, quasi }) {
  return MARKUP_TAGS.has(tag.name) ? (literalOf(quasi) ?? '') : '';
}
