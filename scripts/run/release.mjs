import { relative } from 'node:path';
import { inRepo } from '../build/paths.mjs';
import { main as build } from './build.mjs';
import { commitOf, greenCommit } from './green.mjs';

/** What a release can be made of, and should not be published with. */
function warnings() {
  const commit = commitOf();
  if (!commit)
    return ['Dateien weichen vom letzten Commit ab: Niemand kann diese Version wiederholen.'];
  return commit === greenCommit()
    ? []
    : ['Auf diesem Commit lief npm test noch nicht ohne Fehler durch: nicht veröffentlichen.'];
}

/** Builds, then writes `release/`, or the folder that the command names. */
export async function main() {
  const into = inRepo(process.argv[3] ?? 'release');
  await build();
  const { release } = await import('../release.mjs');
  await release(into);
  console.log(`\nFertig: ${relative(process.cwd(), into)}/`);
  for (const warning of warnings()) console.warn(`Achtung: ${warning}`);
  return 0;
}
