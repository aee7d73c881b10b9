import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const BLOCK = 512;
/** Fields of a header as ustar has them (POSIX.1-1988): where they begin, and their length. */
const MODE = [100, 8];
const SIZE = [124, 12];
const SUM = [148, 8];
const IS_RUN = 0o111;

const fieldOf = (header, [start, length]) =>
  parseInt(header.toString('latin1', start, start + length), 8) || 0;

function setField(header, [start, length], value) {
  header.write(`${value.toString(8).padStart(length - 2, '0')} \0`, start, length, 'latin1');
}

/** The sum of all bytes, for which the sum itself counts as spaces. */
function seal(header) {
  header.fill(' ', SUM[0], SUM[0] + SUM[1]);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, SUM[0], SUM[1], 'latin1');
}

/**
 * A tarball whose files everybody may read and only its owner write, whatever the umask of the clone
 * was that it was packed in: npm takes modes from the disk.
 */
export function withPlainModes(tarball) {
  const tar = gunzipSync(tarball);
  for (let at = 0; at < tar.length && tar[at] !== 0;) {
    const header = tar.subarray(at, at + BLOCK);
    setField(header, MODE, fieldOf(header, MODE) & IS_RUN ? 0o755 : 0o644);
    seal(header);
    at += BLOCK + Math.ceil(fieldOf(header, SIZE) / BLOCK) * BLOCK;
  }
  return gzipSync(tar, { level: 9 });
}

/** Gives all tarballs in a folder such modes. */
export function settleModes(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.tgz'))) {
    const path = join(folder, name);
    writeFileSync(path, withPlainModes(readFileSync(path)));
  }
}
