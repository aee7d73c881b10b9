import { readFileSync } from 'node:fs';

const TEXT = readFileSync(
  new URL('../../packages/feed/fixtures/lippe/strategy.json', import.meta.url),
  'utf8',
);

/** A fresh copy of the sample feed, to change. */
export const sampleFeed = () => JSON.parse(TEXT);
