import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A small tree of packages for one test, each of them found by its name as in this repository.
 *
 * @param t - the test's context; the tree is removed at its end
 * @param files - path → text; every package has `src/index.ts` as its entry
 * @returns its folder
 */
export function seeded(t, files) {
  const root = mkdtempSync(join(tmpdir(), 'shape-'));
  t.after(() => rmSync(root, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  mkdirSync(join(root, 'node_modules/@strategy-widgets'), { recursive: true });
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const name of new Set(Object.keys(files).map((path) => path.split('/')[1]))) {
    const exports = { '.': { 'strategy-source': './src/index.ts', default: './dist/index.js' } };
    write(`packages/${name}/package.json`, JSON.stringify({ type: 'module', exports }));
    symlinkSync(`../../packages/${name}`, join(root, 'node_modules/@strategy-widgets', name));
  }
  return root;
}
