import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepo } from '../../build/paths.mjs';

const SOURCES = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'];
/** What a server has on which an operator begins, besides Node.js; the rest is for containers. */
const PACKAGES =
  'systemd-sysv,dbus,curl,openssl,ca-certificates,podman,runc,containernetworking-plugins,iptables';
const NEEDED = ['mmdebstrap', 'systemd-nspawn', 'nsenter'];

export function run(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** @throws Error that says what is missing here */
export function assertPossible() {
  const missing = NEEDED.filter((program) => spawnSync('which', [program]).status !== 0);
  const isRoot = process.getuid() === 0;
  if (!isRoot || missing.length) {
    throw new Error(
      'Diese Probe braucht Debian, root und die Pakete mmdebstrap und systemd-container' +
        `${missing.length ? ` (es fehlt ${missing.join(', ')})` : ''}.`,
    );
  }
}

function codename() {
  const [, name] = /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'));
  return name;
}

/** This Node.js and its npm, as the installer of nodejs.org lays them out. */
function addNode(root) {
  const npm = join(dirname(process.env.npm_execpath), '..');
  const modules = join(root, 'usr/local/lib/node_modules');
  mkdirSync(modules, { recursive: true });
  cpSync(process.execPath, join(root, 'usr/local/bin/node'));
  cpSync(npm, join(modules, 'npm'), { recursive: true, dereference: true });
  for (const name of ['npm', 'npx']) {
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name));
  }
  writeFileSync(join(root, 'etc/hosts'), '127.0.0.1 localhost\n::1 localhost\n');
  // Certificates that this machine trusts, also those of its own administration.
  cpSync('/etc/ssl/certs/ca-certificates.crt', join(root, 'etc/ssl/certs/ca-certificates.crt'));
}

/**
 * Makes an empty Debian of the release that runs here, with Node.js; kept for the next time.
 *
 * @returns the folder of a copy, which is the caller's
 */
export function emptyDebian() {
  const archive = inRepo(`.tmp/debian-${codename()}.tar`);
  if (!existsSync(archive)) {
    mkdirSync(dirname(archive), { recursive: true });
    const sources = SOURCES.find(existsSync);
    const args = [
      '--variant=minbase',
      `--include=${PACKAGES}`,
      codename(),
      `${archive}.part`,
      sources,
    ];
    run('mmdebstrap', ['--format=tar', ...args]);
    run('mv', [`${archive}.part`, archive]);
  }
  // Not below /tmp, which a machine may hold in memory.
  const root = mkdtempSync('/var/tmp/strategy-machine-');
  run('tar', ['-xf', archive, '-C', root]);
  addNode(root);
  return root;
}

export const remove = (root) => rmSync(root, { recursive: true, force: true });
