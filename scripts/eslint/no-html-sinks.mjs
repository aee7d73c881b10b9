import { calleeName, literalOf, propertyName, templateText } from './nodes.mjs';

const PROPERTIES = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const METHODS = new Set([
  'createContextualFragment',
  'insertAdjacentHTML',
  'parseHTMLUnsafe',
  'setHTMLUnsafe',
  'write',
  'writeln',
]);
const DIRECTIVES = new Set(['unsafeHTML', 'unsafeMathML', 'unsafeSVG', 'unsafeStatic']);
const TIMERS = new Set(['setInterval', 'setTimeout']);
const BINDING = /[\s.](innerHTML|outerHTML|srcdoc)\s*=/i;

/** `write` is a name that streams have too. */
function isSinkMethod({ callee }) {
  const name = propertyName(callee);
  if (name !== 'write' && name !== 'writeln') return METHODS.has(name);
  const { object } = callee;
  return (object.name ?? propertyName(object)) === 'document';
}

function isStringTimer(node) {
  const [first] = node.arguments;
  return TIMERS.has(calleeName(node)) && first !== undefined && literalOf(first) !== undefined;
}

function attributeSink(node) {
  if (propertyName(node.callee) !== 'setAttribute') return undefined;
  const name = literalOf(node.arguments[0]);
  return name && /^(srcdoc|on[a-z]+)$/i.test(name) ? name : undefined;
}

function sinkOfCall(node) {
  if (isSinkMethod(node)) return propertyName(node.callee);
  const name = calleeName(node);
  if (name === 'eval' || name === 'Function') return name;
  if (isStringTimer(node)) return `${name} with a string`;
  return attributeSink(node);
}

/** No text becomes markup or code (S-01): Lit's own templates are the only way into the DOM. */
export const noHtmlSinks = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { sink: '{{name}} turns text into markup or code' },
  },
  create(context) {
    const report = (node, name) => {
      if (name) context.report({ node, messageId: 'sink', data: { name } });
    };
    return {
      AssignmentExpression({ left }) {
        const name = propertyName(left);
        if (PROPERTIES.has(name)) report(left, name);
      },
      CallExpression: (node) => report(node, sinkOfCall(node)),
      NewExpression: (node) =>
        report(node, calleeName(node) === 'Function' ? 'Function' : undefined),
      ImportSpecifier(node) {
        if (DIRECTIVES.has(node.imported.name)) report(node, node.imported.name);
      },
      TaggedTemplateExpression: (node) => report(node, BINDING.exec(templateText(node))?.[1]),
    };
  },
};
