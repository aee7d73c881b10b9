import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { version } from '../../build/paths.mjs';
import { CHECKSUMS, checksums } from './checksums.mjs';
import { contents } from './contents.mjs';

const FOLDER = `strategy-widgets-${version}`;
const UNIX = 3;

/** What `ls -l` shows after unpacking: scripts may be run, everything may be read. */
const modeOf = (name) => (name.endsWith('.sh') ? 0o100755 : 0o100644);

/** Writes the archive for webmasters: one folder to unzip and to copy. */
export function buildZip(into) {
  const files = contents();
  files.set(CHECKSUMS, Buffer.from(checksums([...files])));
  const names = [...files.keys()].sort();
  const entries = names.map((name) => [
    `${FOLDER}/${name}`,
    [files.get(name), { os: UNIX, attrs: modeOf(name) * 0x10000 }],
  ]);
  const mtime = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000);
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime });
  writeFileSync(join(into, `${FOLDER}.zip`), zip);
}
