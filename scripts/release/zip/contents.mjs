import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dist, inRepo } from '../../build/paths.mjs';

/** What lies at the top of the repository and comes along. */
const PAPERS = ['LICENSE', 'CHANGELOG.md'];

/** Name in the archive → content, of all files below a folder. */
function filesBelow(folder, prefix = '') {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [prefix + relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]);
}

/** Everything in the archive but its checksums: path → bytes. */
export async function contents() {
  const papers = PAPERS.filter((name) => existsSync(inRepo(name)));
  return new Map([
    ...filesBelow(dist),
    ...filesBelow(inRepo('scripts/release/server/files'), 'server/'),
    ...papers.map((name) => [name, readFileSync(inRepo(name))]),
  ]);
}
