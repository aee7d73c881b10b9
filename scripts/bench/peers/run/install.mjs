import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { inRepo } from '../../../build/paths.mjs';
import { runLoudly } from '../../../run/process.mjs';

const SOURCE = inRepo('scripts/bench/peers');
const FOLDER = inRepo('.tmp/bench-peers/packages');
const LOCK = 'package-lock.json';

/** Installs the peers of the lock file beside this in a scratch folder; answers where they lie. */
export async function installPeers() {
  const packages = `${FOLDER}/node_modules`;
  const isThere =
    existsSync(`${packages}/.package-lock.json`) &&
    readFileSync(`${FOLDER}/${LOCK}`, 'utf8') === readFileSync(`${SOURCE}/${LOCK}`, 'utf8');
  if (isThere) return packages;
  mkdirSync(FOLDER, { recursive: true });
  for (const name of ['package.json', LOCK]) copyFileSync(`${SOURCE}/${name}`, `${FOLDER}/${name}`);
  await runLoudly('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund']);
  return packages;
}
