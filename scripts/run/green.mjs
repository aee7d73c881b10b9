import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, scratch } from './process.mjs';

const GREEN = join(scratch, 'green');

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

/** What the tests speak of: a commit, or nothing where files differ from it. */
export const commitOf = (ask = git) =>
  ask('status', '--porcelain') === '' ? ask('rev-parse', 'HEAD') : undefined;

/** The commit that the last whole run passed on. */
export const greenCommit = (file = GREEN) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;

/**
 * Keeps in `.tmp/green` which commit the last whole run passed on, and nothing while one runs or after
 * one that failed: what is released has to stand there.
 *
 * @param test - runs everything, resolves to an exit code
 * @param isWhole - false where an engine was missing
 */
export async function recordGreen(test, { isWhole = true, file = GREEN, ask = git } = {}) {
  rmSync(file, { force: true });
  const before = commitOf(ask);
  const code = await test();
  if (code === 0 && isWhole && before && before === commitOf(ask)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${before}\n`);
  }
  return code;
}
