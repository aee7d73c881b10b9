import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix, sep } from 'node:path';

const PACKAGE = /^(.*\/packages\/[^/]+)\/src\//;

/** Sources of a page, into which the build puts all that it needs: nobody installs that. */
const isBuiltPage = (path) => /\/packages\/publisher\/src\/checker/.test(path);

const isTest = (path) => /\.test\.ts$|\/testing\//.test(path);

const nameOf = (source) => /^(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];

const manifestIn = (folder) => JSON.parse(readFileSync(posix.join(folder, 'package.json'), 'utf8'));

const namesIn = (...lists) => lists.flatMap((list) => Object.keys(list ?? {}));

/** What a file may import: what its package brings along; tests also what is there for development. */
function listedFor(file, folder, read) {
  const { name, dependencies, peerDependencies, devDependencies } = read(folder);
  const listed = namesIn(dependencies, peerDependencies);
  if (!isTest(file)) return isBuiltPage(file) ? [...listed, ...namesIn(devDependencies)] : listed;
  const root = read(posix.join(folder, '../..'));
  return [...listed, name, ...namesIn(devDependencies, root.devDependencies)];
}

/**
 * Nothing that arrives by luck: a package that only another one lists is gone when that one drops it.
 *
 * @param read - gives the package.json of a folder
 */
export const makeListedImports = (read = manifestIn) => ({
  meta: {
    type: 'problem',
    schema: [],
    messages: { unlisted: '"{{name}}" is no dependency in the package.json of this package' },
  },
  create(context) {
    const file = context.filename.split(sep).join('/');
    const [, folder] = PACKAGE.exec(file) ?? [];
    if (!folder) return {};
    const listed = new Set(listedFor(file, folder, read));
    const check = ({ source }) => {
      const path = source?.value;
      if (typeof path !== 'string' || path.startsWith('.') || isBuiltin(path)) return;
      const name = nameOf(path);
      if (!listed.has(name))
        context.report({ node: source, messageId: 'unlisted', data: { name } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
});

export const listedImports = makeListedImports();
