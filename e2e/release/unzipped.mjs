import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { version } from '../../scripts/build/paths.mjs';

export const ARCHIVE = `strategy-widgets-${version}.zip`;

/** Makes the archive of what was built, in a process and a folder of its own; gone after the test file. */
export function zipped(env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'strategie Version-'));
  execFileSync(process.execPath, [import.meta.filename, folder], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
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

// A file of its own: what is given by `--eval` is given to every worker, too.
if (import.meta.main) {
  const { release } = await import('../../scripts/release.mjs');
  const { buildZip } = await import('../../scripts/release/zip/zip.mjs');
  await release(process.argv[2], { Archiv: buildZip });
}
