import ts from 'typescript';
import { calleeName, literalOf, propertyName } from './nodes.mjs';

const LOCAL_TIME = /^[gs]et(FullYear|Month|Date|Day|Hours|Minutes)$/;
const LOCAL_WORDS = new Set(['toDateString', 'toTimeString']);
const ZONED = new Set(['toLocaleDateString', 'toLocaleTimeString']);

const isDate = (node) => node?.type === 'Identifier' && node.name === 'Date';

/** With types a number is known for sure; without them only a text is. */
function mayBeText(node, context) {
  const services = context.sourceCode.parserServices;
  if (!services?.program) return literalOf(node) !== undefined;
  const type = services.getTypeAtLocation(node);
  return !(type.flags & ts.TypeFlags.NumberLike);
}

function parsesText(node, context) {
  return (
    calleeName(node) === 'Date' &&
    node.arguments.length === 1 &&
    mayBeText(node.arguments[0], context)
  );
}

function namesTimeZone(options) {
  if (options?.type !== 'ObjectExpression') return options !== undefined;
  return options.properties.some(
    (property) => property.type === 'SpreadElement' || property.key.name === 'timeZone',
  );
}

const isFormatter = ({ callee }) =>
  propertyName(callee) === 'DateTimeFormat' && callee.object.name === 'Intl';

/** Engines and time zones disagree about dates: our own parser reads them, and UTC shows them (F-09, F-11). */
export const noEngineDates = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      parse: 'Engines read dates differently: use the parser of the feed',
      zone: 'Without timeZone the text depends on where it is read',
      local: '{{name}} depends on where it is read: use its UTC form',
    },
  },
  create(context) {
    const report = (node, messageId, name = '') =>
      context.report({ node, messageId, data: { name } });
    const checkFormatter = (node) => {
      if (isFormatter(node) && !namesTimeZone(node.arguments[1])) report(node, 'zone');
    };
    const checkMethod = (node) => {
      const name = propertyName(node.callee) ?? '';
      if (name === 'parse' && isDate(node.callee.object)) report(node, 'parse');
      if (LOCAL_TIME.test(name) || LOCAL_WORDS.has(name)) report(node, 'local', name);
      if (ZONED.has(name) && !namesTimeZone(node.arguments[1])) report(node, 'zone');
    };
    return {
      NewExpression(node) {
        if (parsesText(node, context)) report(node, 'parse');
        checkFormatter(node);
      },
      CallExpression(node) {
        checkMethod(node);
        checkFormatter(node);
      },
    };
  },
};
