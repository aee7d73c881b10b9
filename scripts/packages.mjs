/** Packs what developers install into `release/`, and checks it as who installs it would. */
import { fileURLToPath } from 'node:url';
import { run } from './run/process.mjs';
import { buildPackages } from './release/packages/packages.mjs';

const INTO = fileURLToPath(new URL('../release/', import.meta.url));

async function packAndCheck() {
  for (const file of await buildPackages(INTO)) {
    const codes = [
      await run('npx', ['publint', '--strict', file]),
      await run('npx', ['attw', file, '--profile', 'esm-only', '--format', 'ascii']),
    ];
    if (codes.some((code) => code !== 0)) process.exitCode = 1;
  }
}

if (process.env.npm_lifecycle_event === 'prepack') {
  // npm packs a folder of the tree, which has sources and nothing that could be imported.
  console.error('Not from here: "npm run build" and "npm run packages" write release/*.tgz.');
  process.exitCode = 1;
} else await packAndCheck();
