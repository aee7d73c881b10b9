import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, inRepo, version } from '../../scripts/build/paths.mjs';

/** What a release holds and a town's server gets: name there → what the build wrote. */
const CONTENTS = {
  v1: 'v1',
  [version]: version,
  feed: 'feed',
  'feed-pruefer': 'feed-pruefer',
  'THIRD-PARTY.txt': 'THIRD-PARTY.txt',
};

/** Lays out what was built as the unzipped release has it; its scripts for servers beside that. */
export function layOut(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(CONTENTS)) {
    cpSync(join(dist, source), join(folder, name), { recursive: true });
  }
  cpSync(inRepo('LICENSE'), join(folder, 'LICENSE'));
  cpSync(inRepo('scripts/release/server'), join(folder, 'server'), { recursive: true });
  return folder;
}

/** A folder of its own, whose name has what names of folders may have. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'strategie neu äö-'));
  // Workers of web servers are somebody else.
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
