import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot, inRepo, root } from '../../build/paths.mjs';

export const filesOf = (tarball) =>
  execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n').sort();

const LIST = ['ls', '--all', '--omit=dev', '--package-lock-only', '--parseable', '--offline'];

/**
 * Where the packages lie that npm would install to run some of ours, those included, by the lock file.
 *
 * @param names - without our scope
 */
export function installedFor(...names) {
  const workspaces = names.flatMap((name) => ['-w', `@strategy-widgets/${name}`]);
  const text = execFileSync('npm', [...LIST, ...workspaces], { cwd: root, encoding: 'utf8' });
  return text.trim().split('\n').map(fromRoot).filter(Boolean).sort();
}

/**
 * Installs a tarball in an empty folder as npm would, with the packages of its lock from those that are here:
 * without a network, and away from every other package.
 *
 * @returns the folder of the package
 */
export function unpacked(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-unpacked-'));
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  const { packages } = JSON.parse(readFileSync(join(folder, 'npm-shrinkwrap.json'), 'utf8'));
  for (const path of Object.keys(packages).filter(Boolean)) {
    const found = JSON.parse(readFileSync(inRepo(path, 'package.json'), 'utf8'));
    if (found.version !== packages[path].version) throw new Error(`${path} ${found.version} here`);
    mkdirSync(join(folder, path), { recursive: true });
    const isOwn = (source) => !source.slice(inRepo(path).length).includes('/node_modules');
    cpSync(inRepo(path), join(folder, path), { recursive: true, filter: isOwn });
  }
  return folder;
}
