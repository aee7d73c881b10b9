import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRepo } from './build/paths.mjs';
import { buildPackages } from './release/packages/packages.mjs';
import { writeSbom } from './release/papers/sbom.mjs';
import { buildPublisher, buildReceiver } from './release/programs/programs.mjs';
import { settleModes } from './release/tarballs.mjs';
import { CHECKSUMS, writeChecksums } from './release/zip/checksums.mjs';
import { releaseTime } from './release/zip/release-time.mjs';
import { buildZip } from './release/zip/zip.mjs';

/** What each part of a release is called while it is made, and what writes its files into a folder. */
const PARTS = {
  'Archiv für Websites': buildZip,
  'Pakete für Entwickler': buildPackages,
  'Empfänger für Betreiber': buildReceiver,
  'Programm für die Redaktion': buildPublisher,
  'Stückliste (SBOM)': writeSbom,
};

/** Only what an earlier release left may go. */
function empty(folder) {
  if (existsSync(folder) && readdirSync(folder).length && !existsSync(join(folder, CHECKSUMS))) {
    throw new Error(
      `In „${folder}“ liegt anderes als eine Version. Nennen Sie einen leeren Ordner.`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/**
 * Writes a release of what `dist/` holds: the same bytes for the same commit, wherever and whenever.
 *
 * @param into - a folder of its own; what an earlier release left in it is removed
 * @param parts - all of them, unless told otherwise
 * @throws Error where something else lies in the folder
 */
export async function release(into = inRepo('release'), parts = PARTS) {
  // Archives tell times without a zone.
  process.env.TZ = 'UTC';
  process.env.SOURCE_DATE_EPOCH = String(releaseTime());
  empty(into);
  // A run that breaks off may be repeated.
  writeChecksums(into);
  for (const [name, build] of Object.entries(parts)) {
    console.log(`${name} …`);
    await build(into);
  }
  settleModes(into);
  writeChecksums(into);
}
