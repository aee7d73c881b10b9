import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dist, inRepo } from '../../build/paths.mjs';

/** Rules and scripts for web servers; beside them lies code of ours that stays here. */
export const SERVER = inRepo('scripts/release/server');

export const CHANGES = inRepo('CHANGELOG.md');

/** What systems and editors leave in folders, unseen by git. */
const LEFT_BEHIND = /^\.|~$|\.(?:log|mjs)$/;

/** Name in the archive → content, of all files below a folder. */
function filesBelow(folder, prefix = '') {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !LEFT_BEHIND.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [prefix + relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]);
}

/** Everything in the archive but its checksums: path → bytes. */
export function contents() {
  return new Map([
    ...filesBelow(dist),
    ...filesBelow(SERVER, 'server/'),
    ['CHANGELOG.md', readFileSync(CHANGES)],
  ]);
}
