import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runLoudly } from './process.mjs';

const mark = join(root, 'node_modules', '.strategy-lock-hash');

/** What npm writes last, once all that it installed lies there. */
const INSTALLED = join(root, 'node_modules', '.package-lock.json');

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const packagesIn = (lock) => (lock ? (JSON.parse(lock).packages ?? {}) : {});

/**
 * Whether npm installed all that a lock file names, whoever called it.
 *
 * @param wanted - text of the lock file
 * @param installed - text of the one that npm keeps in `node_modules`; empty where there is none
 */
export function hasAll(wanted, installed) {
  const there = packagesIn(installed);
  return Object.entries(packagesIn(wanted))
    .filter(([path, { optional }]) => path && !optional)
    .every(([path, entry]) => JSON.stringify(entry) === JSON.stringify(there[path]));
}

/**
 * Installs the packages of the lock file, unless they are those that the last complete installation left.
 * A date would not do: a checkout gives files any date, and an interrupted installation a new one.
 */
export async function ensurePackages() {
  const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (textOf(mark).trim() === hashOf(wanted) || hasAll(wanted, textOf(INSTALLED))) return;
  console.log('Installiere die Pakete (npm ci) …');
  await runLoudly('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(mark, `${hashOf(wanted)}\n`);
}
