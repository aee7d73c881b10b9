import { relative } from 'node:path';
import { inRepo } from '../build/paths.mjs';
import { main as build } from './build.mjs';

/** Builds, then writes `release/`, or the folder that the command names. */
export async function main() {
  const into = inRepo(process.argv[3] ?? 'release');
  await build();
  const { release } = await import('../release.mjs');
  await release(into);
  console.log(`Fertig: ${relative(process.cwd(), into)}/`);
  return 0;
}
