import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';

const HIDDEN = /(^|\/)\.|\\|\0/;

/** The decoded path of a request target, or undefined for one that is malformed or looks above the root. */
export function decodedPath(target) {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0]);
    return path.startsWith('/') && !HIDDEN.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The real path of a file that lies within a folder; a link that leads out of it does not count. */
export async function fileWithin(folder, file) {
  try {
    const [base, real] = await Promise.all([realpath(folder), realpath(file)]);
    const within = real.startsWith(base + sep) && (await stat(real)).isFile();
    return within ? real : undefined;
  } catch {
    return undefined;
  }
}
