import { templateText } from './nodes.mjs';

/**
 * Safari takes a list without bullets for mere layout, and VoiceOver no longer says that it is one nor how
 * many entries it has; our styles take all bullets away. The role says it is one.
 */
export const listRoles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { role: 'begin the list with role="list": Safari forgets lists without bullets' },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (/<[uo]l(?=[\s>])(?!\s+role="list")/.test(templateText(node)))
        context.report({ node, messageId: 'role' });
    },
  }),
};
