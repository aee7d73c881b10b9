import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRepo } from '../../build/paths.mjs';
import { bundleProgram } from './bundle.mjs';
import { shrinkwrap } from './locked.mjs';

const jsonOf = async (path) => JSON.parse(await readFile(inRepo(path), 'utf8'));
const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** What npm needs to know of the released package: no scripts, and none of our siblings. */
function published(manifest, files) {
  const { name, version, description, license, type, engines, bin, dependencies } = manifest;
  const others = Object.entries(dependencies).filter(
    ([id]) => !id.startsWith('@strategy-widgets/'),
  );
  return {
    ...{ name, version, description, license, type, engines, bin, files },
    dependencies: Object.fromEntries(others),
  };
}

/**
 * Makes the tarball of a program, which installs with one command and needs neither this repository nor a build.
 *
 * @param program - its `workspace`, the source in it that `starts` it, and what is `copied` beside its own
 *   `bin`: files of the repository → their place in the package
 * @param into - the folder for it, which is made
 * @returns its path
 */
export async function buildProgram({ workspace, starts, copied }, into) {
  const folder = await mkdtemp(join(tmpdir(), 'strategy-program-'));
  try {
    await bundleProgram(join(folder, 'dist'), inRepo(workspace, starts));
    const places = {
      [`${workspace}/bin`]: 'bin',
      [`${workspace}/README.md`]: 'README.md',
      LICENSE: 'LICENSE',
      ...copied,
    };
    for (const [from, to] of Object.entries(places)) {
      await cp(inRepo(from), join(folder, to), { recursive: true });
    }
    const tops = Object.values(places).map((place) => place.split('/')[0]);
    const files = [...new Set(['dist', ...tops, 'npm-shrinkwrap.json'])].sort();
    const manifest = published(await jsonOf(`${workspace}/package.json`), files);
    await writeJson(join(folder, 'package.json'), manifest);
    const lock = shrinkwrap(await jsonOf('package-lock.json'), workspace, manifest);
    await writeJson(join(folder, 'npm-shrinkwrap.json'), lock);
    await mkdir(into, { recursive: true });
    // npm gives every file the same date and order.
    const args = ['pack', '--silent', '--offline', '--ignore-scripts', '--pack-destination', into];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: folder });
    return join(into, stdout.trim());
  } finally {
    await rm(folder, { recursive: true });
  }
}
