/**
 * Prints which tests name which criterion: `npm run proofs`, for some of them `npm run proofs -- H R-02`.
 * A criterion that is asked for by its whole id and named by no test makes it fail.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from './papers/markdown-table.mjs';
import { root } from './run/process.mjs';

const TITLE = /\b(?:it|describe)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
const ID = /\b[A-Z]-\d\d\b/g;

const tests = globSync('{packages,e2e,scripts}/**/*.test.{ts,mjs}', {
  cwd: root,
  exclude: ['**/node_modules', '**/dist'],
});

/** Titles by criterion, each with the file that holds it. */
function proofs() {
  const found = new Map();
  for (const path of tests.sort()) {
    for (const [, , title] of readFileSync(join(root, path), 'utf8').matchAll(TITLE)) {
      for (const id of new Set(title.match(ID))) {
        const words = title.replace(/^(?:[A-Z]-\d\d[,\s]*)+:\s*/, '').replaceAll('|', '\\|');
        found.set(id, [...(found.get(id) ?? []), [path, words]]);
      }
    }
  }
  return found;
}

const asked = process.argv.slice(2);
const found = proofs();
const ids = [...found.keys()].sort();
const shown = ids.filter((id) => asked.length === 0 || asked.some((start) => id.startsWith(start)));
const rows = shown.flatMap((id) => found.get(id).map(([path, words]) => [id, path, words]));
console.log(await markdownTable([['criterion', 'file', 'what the test says'], ...rows]));

const missing = asked.filter((id) => id.match(ID) && !found.has(id));
if (missing.length > 0) {
  console.error(`No test names ${missing.join(', ')}`);
  process.exitCode = 1;
}
