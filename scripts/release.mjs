import { mkdirSync, rmSync } from 'node:fs';
import { inRepo } from './build/paths.mjs';
import { releaseTime } from './release/zip/release-time.mjs';
import { writeChecksums } from './release/zip/checksums.mjs';
import { buildZip } from './release/zip/zip.mjs';

/** What each part of a release is called while it is made, and what writes its files into a folder. */
const parts = { 'Archiv für Websites': buildZip };

/**
 * Writes a release of what `dist/` holds: the same bytes for the same commit, wherever and whenever.
 *
 * @param into - a folder of its own, emptied before
 */
export async function release(into = inRepo('release')) {
  // Archives tell times without a zone.
  process.env.TZ = 'UTC';
  process.env.SOURCE_DATE_EPOCH = String(releaseTime());
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const [name, build] of Object.entries(parts)) {
    console.log(`${name} …`);
    await build(into);
  }
  writeChecksums(into);
}
