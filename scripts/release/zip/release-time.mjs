import { execFileSync } from 'node:child_process';
import { root } from '../../build/paths.mjs';

/** The first second that a zip can tell: for sources without a history. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;

function committed() {
  try {
    const time = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, stdio: 'pipe' });
    return Number(time);
  } catch {
    return EARLIEST;
  }
}

/**
 * The date of everything in a release, in seconds since 1970: SOURCE_DATE_EPOCH, else the commit's, so
 * that it never tells when it was built (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export const releaseTime = (env = process.env) => Number(env.SOURCE_DATE_EPOCH || committed());
