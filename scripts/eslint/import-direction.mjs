import { posix, sep } from 'node:path';

/** Which packages a package may import; everything else would turn the direction around. */
const ALLOWED = {
  feed: [],
  feedback: [],
  themes: [],
  elements: ['feed', 'feedback'],
  embed: ['feed', 'elements'],
  publisher: ['feed'],
  receiver: ['feed', 'feedback'],
};
/** Folders of `elements` that belong to no widget. */
const COMMON = ['shared', 'locales', 'testing'];

const PLACE = /(?:^|\/)packages\/([^/]+)\/(?:src\/(?:([^/]+)\/)?)?/;

function placeOf(path) {
  const [, name, folder] = PLACE.exec(path) ?? [];
  return name ? { name, folder } : undefined;
}

const isTest = (path) => /\.test\.ts$|\/testing\//.test(path);

function problemOfPackage(from, source) {
  const [, name] = /^@strategy-widgets\/([^/]+)/.exec(source) ?? [];
  if (!name) return undefined;
  if (name === from.name) return 'self';
  return ALLOWED[from.name]?.includes(name) ? undefined : 'direction';
}

function problemOfWidget(from, to) {
  if (from.name !== 'elements' || !from.folder || !to.folder || to.folder === from.folder)
    return undefined;
  if (COMMON.includes(to.folder)) return undefined;
  return COMMON.includes(from.folder) ? 'shared' : 'widget';
}

function problemOfPath(file, from, source) {
  const target = posix.join(posix.dirname(file), source);
  const to = placeOf(target);
  if (to?.name !== from.name) return 'path';
  if (to.folder === 'testing' && !isTest(file)) return 'testing';
  return problemOfWidget(from, to);
}

function problemOf(file, source) {
  const from = placeOf(file);
  if (!from) return undefined;
  return source.startsWith('.')
    ? problemOfPath(file, from, source)
    : problemOfPackage(from, source);
}

/**
 * Imports run feed <- elements <- embed, feedback <- elements, feed and feedback <- receiver,
 * feed <- publisher; widgets stay apart.
 */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: '"{{source}}" turns the direction of imports around',
      path: '"{{source}}" leaves the package: import the other one by its name',
      self: '"{{source}}" is this package: import by relative path',
      shared: '"{{source}}" is a widget: shared code must not know it',
      testing: '"{{source}}" is for tests only',
      widget: '"{{source}}" is another widget: put what both need into ../shared',
    },
  },
  create(context) {
    const file = context.filename.split(sep).join('/');
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const messageId = problemOf(file, source.value);
      if (messageId) context.report({ node: source, messageId, data: { source: source.value } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
};
