import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SAMPLE_FILE = fileURLToPath(
  new URL('../../packages/feed/fixtures/lippe/strategy.json', import.meta.url),
);

const TEXT = readFileSync(SAMPLE_FILE, 'utf8');

/** A fresh copy of the sample feed, to change. */
export const sampleFeed = () => JSON.parse(TEXT);
