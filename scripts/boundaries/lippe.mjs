import { readFileSync } from 'node:fs';
import { makeBoundaries } from './make-boundaries.mjs';

const inFixtures = (name) => new URL(`../../packages/feed/fixtures/lippe/${name}`, import.meta.url);

/** Outlines of the sample feed, and where what is made of them belongs. */
export const LIPPE_SOURCE = inFixtures('boundaries.topo.json');
export const LIPPE_FILE = inFixtures('boundaries.json');

/** The text that the licence of the source asks for. */
const attribution = {
  text: '© GeoBasis-DE / BKG 2017 (Daten verändert)',
  url: 'https://www.bkg.bund.de',
};

/** The file of the sample feed as it has to be. */
export function lippeBoundaries() {
  const source = JSON.parse(readFileSync(LIPPE_SOURCE, 'utf8'));
  return `${JSON.stringify(makeBoundaries(source, { key: 'ags', attribution }))}\n`;
}
