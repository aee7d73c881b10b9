import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { inRepo } from '../../build/paths.mjs';
import { withoutIndentation } from '../../build/source-plugins.mjs';
import { withOwnLocalize } from './own-localize.mjs';

const RELATIVE_SOURCE = /(\bfrom |\bimport(?: |\())(['"])(\.{1,2}\/[^'"]*)\.ts\2/g;
/** Where TypeScript names the package that Lit takes a type from, and Lit gives it out itself. */
const INSIDE_LIT = /import\("lit-html"\)/g;

/** TypeScript rewrites relative imports neither in declarations nor in initializers that it moves. */
const asPublished = (text) =>
  text.replace(RELATIVE_SOURCE, '$1$2$3.js$2').replace(INSIDE_LIT, 'import("lit")');

function optionsFor(rootDir) {
  const { config } = ts.readConfigFile(inRepo('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, inRepo('.'));
  const emitted = { noEmit: false, declaration: true, noCheck: true, types: [], rootDir };
  return { ...options, ...emitted, outDir: rootDir, newLine: ts.NewLineKind.LineFeed };
}

/** What goes wrong while declarations are made; types themselves are checked by `npm run types`. */
function failOn(diagnostics) {
  if (!diagnostics.length) return;
  const host = { getCurrentDirectory: () => inRepo('.'), getCanonicalFileName: (name) => name };
  throw new Error(ts.formatDiagnostics(diagnostics, { ...host, getNewLine: () => '\n' }));
}

/**
 * Compiles entries of the packages with all that they import, one module for each source, so that a
 * bundler drops what a page does not use and loads late what we load late.
 *
 * @param entries - paths below `packages/`
 * @param folderOf - the name of a package's folder → where its files go; undefined leaves them out
 * @throws Error where a declaration cannot be written
 */
export function compileInto(entries, folderOf) {
  const rootDir = inRepo('packages');
  const program = ts.createProgram(
    entries.map((entry) => join(rootDir, entry)),
    optionsFor(rootDir),
  );
  const write = (path, text) => {
    const [name, , ...inside] = relative(rootDir, path).split(/[\\/]/);
    const into = folderOf(name);
    if (!into) return;
    const dist = join(into, 'dist');
    const file = join(dist, ...inside);
    mkdirSync(dirname(file), { recursive: true });
    const code = withOwnLocalize(file, dist, asPublished(text));
    writeFileSync(file, /\.styles\.js$/.test(path) ? withoutIndentation(code) : code);
  };
  const { diagnostics, emitSkipped } = program.emit(undefined, write);
  failOn(diagnostics);
  if (emitSkipped) throw new Error('TypeScript wrote nothing');
}
