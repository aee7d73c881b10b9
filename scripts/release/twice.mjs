/**
 * Makes a release in two clones, as two people would, without a network where that can be taken away, and compares
 * all bytes. One has the packages that lie here, the other installs those of the lock file, whose contents npm
 * proves: what somebody changed in `node_modules` makes a difference.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inRepo, root } from '../build/paths.mjs';
import { commitOf } from '../run/green.mjs';

const folder = mkdtempSync(join(tmpdir(), 'strategie-zweimal-'));
const CLONES = {
  eins: {
    install: hardLinked,
    umask: '022',
    home: {},
    env: { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C', USER: 'eins' },
  },
  'tiefer/zwei mit Leerzeichen': {
    install: fromLock,
    umask: '077',
    home: {
      '.gitconfig': '[core]\n\tautocrlf = true\n\tquotePath = false\n',
      '.npmrc': 'umask = 0o027\nregistry = https://pakete.stadt.example/\n',
    },
    env: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8', USER: 'zwei' },
  },
};
/** Whatever is committed here meanwhile. */
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
/** Prefix of a command that then reaches nobody. */
const alone = spawnSync('unshare', ['--net', 'true']).status === 0 ? 'unshare --net' : '';

function sh(script, { cwd = folder, env = {}, args = [] } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status } = spawnSync('sh', ['-euc', script, 'sh', ...args], options);
  if (status !== 0) throw new Error(`„${script}“ endete mit ${status}.`);
}

/** As after `npm ci`: hard links where they can be. */
function hardLinked(clone) {
  const args = [inRepo('node_modules'), join(clone, 'node_modules')];
  sh('cp -al "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -a "$1" "$2"; }', { args });
}

/** Anew from what npm keeps of its downloads, else from the registry. */
function fromLock(clone) {
  sh('npm ci --prefer-offline --ignore-scripts --no-audit --no-fund', { cwd: join(folder, clone) });
}

/** A home of somebody's own, with settings that must not matter. */
function homeOf(name, files) {
  const home = join(folder, `Zuhause ${basename(name)}`);
  mkdirSync(home);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
  return home;
}

function made(name, { install, umask, home, env }) {
  const own = { ...env, HOME: homeOf(name, home) };
  const clone = `umask ${umask}; git clone --quiet --no-hardlinks "$1" "$2"
    git -C "$2" checkout --quiet --detach "$3"`;
  sh(clone, { args: [root, name, commit], env: own });
  install(name);
  const command = `${alone} node --conditions=strategy-source scripts/run.mjs release`;
  sh(`umask ${umask}; ${command}`, { cwd: join(folder, name), env: own });
  const release = join(folder, name, 'release');
  sh('sha256sum --check --quiet SHA256SUMS', { cwd: release });
  return new Map(readdirSync(release).map((file) => [file, readFileSync(join(release, file))]));
}

try {
  if (!commitOf()) console.warn('Achtung: Verglichen wird der letzte Commit ohne Ihre Änderungen.');
  console.log(alone ? 'Ohne Netz.' : 'Mit Netz: Es lässt sich hier nicht abschalten.');
  const [one, other] = Object.entries(CLONES).map(([name, person]) => made(name, person));
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const differing = names.filter((file) => !one.get(file)?.equals(other.get(file) ?? Buffer.of()));
  for (const file of names) {
    console.log(`${differing.includes(file) ? '✗' : '✓'} ${file}  ${one.get(file)?.length} Bytes`);
  }
  process.exitCode = differing.length || !names.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
