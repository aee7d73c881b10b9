import { literalOf, propertyName, templateText } from './nodes.mjs';

/** `.style=` sets a property, which a content security policy permits; `style=` does not. */
const IN_MARKUP = [
  [/<style[\s>]/i, '<style>'],
  [/<[a-z][^<>]*\sstyle\s*=/i, 'style='],
  [/<[a-z][^<>]*\s(on[a-z]+)\s*=/i, 'on…='],
];

const findInMarkup = (text) => IN_MARKUP.find(([pattern]) => pattern.test(text))?.[1];

function findInCall({ callee, arguments: [first] }) {
  const method = propertyName(callee);
  const text = literalOf(first);
  if (method === 'setAttribute' && text === 'style') return "setAttribute('style')";
  if (method === 'createElement' && text === 'style') return "createElement('style')";
  return undefined;
}

/** Nothing that `style-src 'self'` or `script-src` without 'unsafe-inline' would block (S-04). */
export const noInlineStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { inline: '{{what}} is blocked by a strict content security policy' },
  },
  create(context) {
    const report = (node, what) => {
      if (what) context.report({ node, messageId: 'inline', data: { what } });
    };
    return {
      TaggedTemplateExpression: (node) => report(node, findInMarkup(templateText(node))),
      CallExpression: (node) => report(node, findInCall(node)),
      ImportSpecifier: (node) => report(node, node.imported.name === 'styleMap' && 'styleMap'),
    };
  },
};
