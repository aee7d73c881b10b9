/** Packs what developers install into `release/`, and checks it as who installs it would. */
import { fileURLToPath } from 'node:url';
import { run } from './run/process.mjs';
import { buildPackages } from './release/packages/packages.mjs';

const files = await buildPackages(fileURLToPath(new URL('../release/', import.meta.url)));
for (const file of files) {
  const results = [
    await run('npx', ['publint', '--strict', file]),
    await run('npx', ['attw', file, '--profile', 'esm-only', '--format', 'ascii']),
  ];
  if (results.some((code) => code !== 0)) process.exitCode = 1;
}
