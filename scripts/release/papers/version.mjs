/**
 * Makes the next version of everything from the files in `.changeset`: numbers, changelog, lock file, and the
 * names of archives in what is read.
 *
 *   npm run release:version
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { inRepo } from '../../build/paths.mjs';
import { mergeChangelogs } from './changelog.mjs';

const [folder = inRepo('.')] = argv.slice(2);
const at = (path) => join(folder, path);
const read = (path) => readFileSync(at(path), 'utf8');
const jsonOf = (path) => JSON.parse(read(path));
const writeJson = (path, value) => writeFileSync(at(path), `${JSON.stringify(value, null, 2)}\n`);

/** Where the number stands beside manifests: as that of an archive, of a folder, or of the software. */
const NAMED = [
  'publiccode.yml',
  'packages/receiver/betrieb/Containerfile',
  'packages/receiver/README.md',
  'packages/publisher/README.md',
];

function renewLock() {
  const lock = jsonOf('package-lock.json');
  const manifest = jsonOf('package.json');
  lock.version = manifest.version;
  lock.packages[''].version = manifest.version;
  for (const file of globSync('packages/*/package.json', { cwd: folder })) {
    const { version, dependencies } = jsonOf(file);
    const entry = lock.packages[file.replaceAll('\\', '/').replace('/package.json', '')];
    Object.assign(entry, { version, ...(entry.dependencies && { dependencies }) });
  }
  writeJson('package-lock.json', lock);
}

const cli = inRepo('node_modules/@changesets/cli/bin.js');
execFileSync(process.execPath, [cli, 'version'], { cwd: folder, stdio: 'inherit' });

const root = jsonOf('package.json');
const { version } = jsonOf('packages/feed/package.json');
const texts = globSync('packages/*/CHANGELOG.md', { cwd: folder }).sort();
writeFileSync(at('CHANGELOG.md'), mergeChangelogs(read('CHANGELOG.md'), texts.map(read), version));
for (const path of texts) rmSync(at(path));
writeJson('package.json', { ...root, version });
renewLock();
const number = root.version.replaceAll('.', '\\.');
const named = new RegExp(
  `(strategy-widgets-(?:\\w+-)?|softwareVersion: ['"]|\`)${number}(?!\\.?\\d)`,
  'g',
);
for (const path of [...NAMED, ...globSync('docs/{,betrieb/}*.md', { cwd: folder })]) {
  const text = read(path);
  writeFileSync(at(path), text.replaceAll(named, `$1${version}`));
}
console.log(`Jetzt ist alles ${version}.`);
