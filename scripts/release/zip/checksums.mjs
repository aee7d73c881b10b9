import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lies beside the files of a release, and within its archive. */
export const CHECKSUMS = 'SHA256SUMS';
const hashOf = (content) => createHash('sha256').update(content).digest('hex');

/**
 * The text that `sha256sum --check` reads.
 *
 * @param files - `[name, content]` of each
 */
export const checksums = (files) =>
  files
    .map(([name, content]) => `${hashOf(content)}  ${name}\n`)
    .sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1))
    .join('');

/** Writes the checksums of every file that lies in a folder itself. */
export function writeChecksums(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && entry.name !== CHECKSUMS);
  const files = names.map(({ name }) => [name, readFileSync(join(folder, name))]);
  writeFileSync(join(folder, CHECKSUMS), checksums(files));
}
