import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRepo } from '../../build/paths.mjs';
import { bundleReceiver } from './bundle.mjs';
import { shrinkwrap } from './locked.mjs';

const WORKSPACE = 'packages/receiver';

/** Files of the repository → their place in the package. */
const COPIED = {
  [`${WORKSPACE}/bin`]: 'bin',
  [`${WORKSPACE}/betrieb`]: 'betrieb',
  [`${WORKSPACE}/README.md`]: 'README.md',
  [`${WORKSPACE}/src/configuration/config.schema.json`]: 'betrieb/config.schema.json',
  'docs/betrieb': 'betrieb',
  LICENSE: 'LICENSE',
};

const jsonOf = async (path) => JSON.parse(await readFile(inRepo(path), 'utf8'));
const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** What npm needs to know of the released package: no scripts, and none of our siblings. */
function published({ name, version, description, license, type, engines, bin, dependencies }) {
  const others = Object.entries(dependencies).filter(
    ([id]) => !id.startsWith('@strategy-widgets/'),
  );
  const files = ['bin', 'dist', 'betrieb', 'npm-shrinkwrap.json'];
  return {
    ...{ name, version, description, license, type, engines, bin, files },
    dependencies: Object.fromEntries(others),
  };
}

/**
 * Makes the receiver's tarball, which installs with one command and needs neither this repository nor a build.
 *
 * @param into - the folder for it, which is made
 * @returns its path
 */
export async function buildReceiver(into) {
  const folder = await mkdtemp(join(tmpdir(), 'strategy-receiver-'));
  try {
    await bundleReceiver(join(folder, 'dist'));
    for (const [from, to] of Object.entries(COPIED)) {
      await cp(inRepo(from), join(folder, to), { recursive: true });
    }
    const manifest = published(await jsonOf(`${WORKSPACE}/package.json`));
    await writeJson(join(folder, 'package.json'), manifest);
    const lock = shrinkwrap(await jsonOf('package-lock.json'), WORKSPACE, manifest);
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
