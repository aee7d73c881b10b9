import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['packages/{elements,feed,themes}/src/**/*.ts', 'stories/**/*.ts'];
const CONFIG = ['preview', 'theme', 'toolbar'].map((name) => `stories/.storybook/${name}.ts`);
const SKIPPED = /\.test\.ts$|\.d\.ts$|\/validate\/|\/testing\/(?!index|mount)/;
/** As Prettier writes them: a statement ends on its line, and types are marked. */
const IMPORT =
  /^(?:import|export|\})(?! type\b)(?:.*? from)? '([^.'][^']*)';$|import\('([^.'][^']*)'\)/gm;

/**
 * Which packages the pages of Storybook import. Vite bundles them before a page asks for them: one
 * that it finds late makes it reload the page, and that fails tests on a fresh clone.
 */
export function bareImports() {
  const files = [...SOURCES.flatMap((cwd) => globSync(cwd, { cwd: root })), ...CONFIG];
  const texts = files
    .filter((name) => !SKIPPED.test(name))
    .map((name) => readFileSync(`${root}${name}`, 'utf8'));
  const names = texts.flatMap((text) => [...text.matchAll(IMPORT)].map(([, a, b]) => a ?? b));
  const isOurs = (name) => /^(@strategy-widgets\/|node:)/.test(name);
  return [...new Set(names)].filter((name) => !isOurs(name)).sort();
}
