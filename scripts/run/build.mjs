import { join } from 'node:path';
import { root, runLoudly } from './process.mjs';

const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');

/** Writes `dist/`: what pages load, and what lies beside it. */
export async function main() {
  await runLoudly(process.execPath, [rollup, '--config']);
  return 0;
}
