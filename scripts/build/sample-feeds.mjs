import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { LIPPE_FILE } from '../boundaries/lippe.mjs';
import { dist, inRepo } from './paths.mjs';

const SAMPLE = inRepo('packages/feed/fixtures/lippe/strategy.json');

/**
 * The sample feed, whole and in parts, as a publisher would put it on a web server. The whole one gets
 * the core's counts too, so that a banner need not read all measures to say how many there are.
 */
export function writeSampleFeeds() {
  const whole = `${dist}/feed`;
  const parts = `${dist}/feed/parts`;
  // A process of its own: the condition that leads to the sources is given when Node starts.
  execFileSync(
    process.execPath,
    [
      '--conditions=strategy-source',
      inRepo('scripts/split-feed.mjs'),
      SAMPLE,
      parts,
      `${whole}/strategy.json`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (const folder of [whole, parts]) copyFileSync(LIPPE_FILE, `${folder}/boundaries.json`);
}
