/** Makes a release in two clones, without a network where that can be taken away, and compares all bytes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo, root } from '../build/paths.mjs';
import { commitOf } from '../run/green.mjs';

const folder = mkdtempSync(join(tmpdir(), 'strategie-zweimal-'));
const CLONES = {
  eins: { TZ: 'America/Los_Angeles', umask: '022', LC_ALL: 'C' },
  'zwei mit Leerzeichen': { TZ: 'Asia/Tokyo', umask: '077', LC_ALL: 'de_DE.UTF-8' },
};
/** Prefix of a command that then reaches nobody. */
const alone = spawnSync('unshare', ['--net', 'true']).status === 0 ? 'unshare --net' : '';

function sh(script, { cwd = folder, env = {}, args = [] } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status } = spawnSync('sh', ['-euc', script, 'sh', ...args], options);
  if (status !== 0) throw new Error(`„${script}“ endete mit ${status}.`);
}

/** As after `npm ci`, whose files are the same for both: hard links where they can be. */
function clone(name) {
  sh('git clone --quiet --no-hardlinks "$1" "$2"', { args: [root, name] });
  const modules = inRepo('node_modules');
  const args = [modules, join(name, 'node_modules')];
  sh('cp -al "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -a "$1" "$2"; }', { args });
}

function made(name, { umask, ...env }) {
  clone(name);
  const command = `${alone} node --conditions=strategy-source scripts/run.mjs release`;
  sh(`umask ${umask}; ${command}`, { cwd: join(folder, name), env });
  const release = join(folder, name, 'release');
  sh('sha256sum --check --quiet SHA256SUMS', { cwd: release });
  return new Map(readdirSync(release).map((file) => [file, readFileSync(join(release, file))]));
}

try {
  if (!commitOf()) console.warn('Achtung: Verglichen wird der letzte Commit ohne Ihre Änderungen.');
  console.log(alone ? 'Ohne Netz.' : 'Mit Netz: Es lässt sich hier nicht abschalten.');
  const [one, other] = Object.entries(CLONES).map(([name, env]) => made(name, env));
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const differing = names.filter((file) => !one.get(file)?.equals(other.get(file) ?? Buffer.of()));
  for (const file of names) {
    console.log(`${differing.includes(file) ? '✗' : '✓'} ${file}  ${one.get(file)?.length} Bytes`);
  }
  process.exitCode = differing.length || !names.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
