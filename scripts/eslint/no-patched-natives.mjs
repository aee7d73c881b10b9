import { patchedNative } from '../build/patched-natives.mjs';

/** Old libraries of a host page replace some natives: code that runs there does without them (H-05). */
export const noPatchedNatives = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { patched: 'Prototype or MooTools replace {{name}}: do without it on pages' },
  },
  create(context) {
    const check = (node) => {
      const name = patchedNative(node);
      if (name) context.report({ node, messageId: 'patched', data: { name } });
    };
    return {
      BinaryExpression: check,
      CallExpression: check,
      ForInStatement: check,
      MemberExpression: check,
      NewExpression: check,
    };
  },
};
