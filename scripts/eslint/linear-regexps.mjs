import { checkSync } from 'recheck';

/** Milliseconds for one expression: what takes longer is too intricate to be trusted. */
const TIMEOUT = 10_000;

const verdicts = new Map();

/** What is wrong with an expression; undefined where its time grows as its text does. */
function faultOf(pattern, flags) {
  const key = `/${pattern}/${flags}`;
  if (!verdicts.has(key)) {
    const { status, complexity, attack } = checkSync(pattern, flags, { timeout: TIMEOUT });
    const fault = {
      vulnerable: () => `${complexity.summary}, with ${attack.pattern.slice(0, 80)}`,
      unknown: () => 'nobody knows how long',
    }[status];
    verdicts.set(key, fault?.());
  }
  return verdicts.get(key);
}

/** No text makes a page wait (S-18): the time of every regular expression grows as the text does. */
export const linearRegexps = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { slow: 'This may take long on a text made for it: {{fault}}' },
  },
  create(context) {
    const check = (node, pattern, flags) => {
      const fault = faultOf(pattern, flags);
      if (fault) context.report({ node, messageId: 'slow', data: { fault } });
    };
    const isText = (node) => typeof node?.value === 'string';
    return {
      Literal(node) {
        if (node.regex) check(node, node.regex.pattern, node.regex.flags);
      },
      NewExpression(node) {
        const [pattern, flags] = node.arguments;
        if (node.callee.name !== 'RegExp' || !isText(pattern)) return;
        check(node, pattern.value, isText(flags) ? flags.value : '');
      },
    };
  },
};
