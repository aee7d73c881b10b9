import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { inRepo, version } from '../../scripts/build/paths.mjs';

export const ARCHIVE = `strategy-widgets-${version}.zip`;

const CODE = `
  import { release } from ${JSON.stringify(inRepo('scripts/release.mjs'))};
  import { buildZip } from ${JSON.stringify(inRepo('scripts/release/zip/zip.mjs'))};
  await release(process.argv[1], { Archiv: buildZip });`;

/** Makes the archive of what was built, in a process and a folder of its own; gone after the test file. */
export function zipped(env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'strategie Version-'));
  const args = ['--input-type=module', '--eval', CODE, folder];
  execFileSync(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Path below the archive's one folder → bytes. */
export function filesIn({ folder }) {
  const entries = Object.entries(unzipSync(readFileSync(join(folder, ARCHIVE))));
  const top = `${ARCHIVE.replace(/\.zip$/, '')}/`;
  return new Map(entries.map(([name, bytes]) => [name.replace(top, ''), bytes]));
}

/** Unzips as a webmaster does, and returns the folder. */
export function unzipped(made) {
  const folder = join(made.folder, 'entpackt');
  for (const [name, bytes] of filesIn(made)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

export const bytesOf = ({ folder }) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]);
