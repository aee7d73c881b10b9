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

/** Plain letters only, so that no program has to guess an encoding, and no dot at an end. */
const PLAIN = /^(?:[\w-][\w.-]*(?<!\.)\/)*[\w-][\w.-]*(?<!\.)$/;
/** Devices of Windows, whatever the ending; others write them without a word. */
const DEVICE = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i;
/** Windows ends at 260 with the folder that it unzips to. */
const LONGEST = 200;

/** Names that some system cannot write, or writes over another: it knows no capitals. */
export function unfitNames(names) {
  const inLower = names.map((name) => name.toLowerCase());
  return names.filter(
    (name, index) =>
      !PLAIN.test(name) ||
      DEVICE.test(name) ||
      name.length > LONGEST ||
      inLower.indexOf(inLower[index]) !== index,
  );
}

/** Writes the archive for webmasters: one folder to unzip and to copy. */
export function buildZip(into) {
  const files = contents();
  files.set(CHECKSUMS, Buffer.from(checksums([...files])));
  const names = [...files.keys()].sort();
  const unfit = unfitNames(names);
  if (unfit.length) throw new Error(`Not every system can unzip this: ${unfit.join(', ')}`);
  const entries = names.map((name) => [
    `${FOLDER}/${name}`,
    [files.get(name), { os: UNIX, attrs: modeOf(name) * 0x10000 }],
  ]);
  const mtime = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000);
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime });
  writeFileSync(join(into, `${FOLDER}.zip`), zip);
}
