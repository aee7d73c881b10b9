import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const STEP = 500;
const BUSY = 0.15;

const timesOf = () =>
  cpus().map(({ times: { idle, ...busy } }) => {
    const worked = Object.values(busy).reduce((sum, time) => sum + time, 0);
    return { worked, all: worked + idle };
  });

/**
 * Waits until every core did next to nothing for a second.
 *
 * @returns false where that did not happen within so many seconds: what is measured then is noise
 */
export async function idleCores(seconds) {
  const end = Date.now() + seconds * 1000;
  for (let calm = 0, before = timesOf(); ;) {
    await wait(STEP);
    const now = timesOf();
    const isCalm = now.every(
      ({ worked, all }, core) =>
        (worked - before[core].worked) / Math.max(all - before[core].all, 1) < BUSY,
    );
    calm = isCalm ? calm + 1 : 0;
    if (calm === 2) return true;
    if (Date.now() > end) return false;
    before = now;
  }
}
