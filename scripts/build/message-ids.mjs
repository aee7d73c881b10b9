const GENERATOR = /[\\/]@lit[\\/]localize[\\/]internal[\\/]id-generation\.js$/;
const OWN_SOURCE = /[\\/]elements[\\/]src[\\/].+\.ts$/;

function walk(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (node.type) visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach((item) => walk(item, visit));
    else if (value?.type) walk(value, visit);
  }
}

/** Calls of `msg` that name no id of their own. */
export function messagesWithoutId(program) {
  const found = [];
  walk(program, ({ type, callee, arguments: given, start }) => {
    if (type !== 'CallExpression' || callee.name !== 'msg') return;
    const named = given[1]?.properties?.some(({ key }) => (key?.name ?? key?.value) === 'id');
    if (!named) found.push(start);
  });
  return found;
}

/**
 * Every message has an explicit id, so the code that computes ids is left out. A message without one
 * fails the build: it would never be translated.
 */
export function explicitMessageIds() {
  return {
    name: 'explicit-message-ids',
    load(id) {
      return GENERATOR.test(id) ? 'export const generateMsgId = () => "";' : null;
    },
    transform: {
      order: 'post',
      handler(code, id) {
        if (!OWN_SOURCE.test(id) || !code.includes('msg(')) return null;
        for (const at of messagesWithoutId(this.parse(code))) {
          this.error(`A message without an id in ${id}: ${code.slice(at, at + 60)}`);
        }
        return null;
      },
    },
  };
}
