import { ensureNode } from './run/node-version.mjs';
import { endWithParent } from './run/process.mjs';

const JOBS = ['start', 'test', 'check', 'quick', 'full', 'build', 'release'];
const job = process.argv[2] ?? '';

/** Starts on any Node from 18 on and without an installed package; the jobs themselves run on Node 24. */
async function run() {
  if (!JOBS.includes(job)) throw new Error(`Unbekannte Aufgabe "${job}": ${JOBS.join(', ')}`);
  endWithParent();
  if (!(await ensureNode())) return;
  const { ensurePackages } = await import('./run/packages.mjs');
  await ensurePackages();
  const { main } = await import(`./run/${job}.mjs`);
  process.exitCode = await main();
}

run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
