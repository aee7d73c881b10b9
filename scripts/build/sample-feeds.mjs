import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dist, inRepo } from './paths.mjs';

const SAMPLE = inRepo('packages/feed/fixtures/lippe/strategy.json');

/** The sample feed, whole and in parts, as a publisher would put it on a web server. */
export function writeSampleFeeds() {
  const whole = `${dist}/feed/lippe`;
  mkdirSync(whole, { recursive: true });
  writeFileSync(`${whole}/strategy.json`, JSON.stringify(JSON.parse(readFileSync(SAMPLE, 'utf8'))));
  // A process of its own: the condition that leads to the sources is given when Node starts.
  execFileSync(
    process.execPath,
    [
      '--conditions=strategy-source',
      inRepo('scripts/split-feed.mjs'),
      SAMPLE,
      `${dist}/feed/lippe-parts`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
