import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runLoudly } from './process.mjs';

const mark = join(root, 'node_modules', '.strategy-lock-hash');

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installedHash() {
  try {
    return readFileSync(mark, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Installs the packages of the lock file, unless they are those that the last complete installation left.
 * A date would not do: a checkout gives files any date, and an interrupted installation a new one.
 */
export async function ensurePackages() {
  const wanted = lockHash();
  if (installedHash() === wanted) return;
  console.log('Installiere die Pakete (npm ci) …');
  await runLoudly('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(mark, `${wanted}\n`);
}
