import { readFileSync } from 'node:fs';
import { makeFeed } from '../make-feed.mjs';

const SAMPLE = new URL('../../../packages/feed/fixtures/lippe/strategy.json', import.meta.url);
const sample = () => JSON.parse(readFileSync(SAMPLE, 'utf8'));

const LONG = 'Verwaltungsdienstleistungsdigitalisierungsbeauftragte ';

const without = (...lists) => ({
  ...sample(),
  ...Object.fromEntries(lists.map((list) => [list, []])),
});

/** The sample with its titles five times as long. */
function longTitles() {
  const feed = sample();
  for (const list of ['measures', 'goals', 'values', 'actionFields'])
    for (const entry of feed[list]) {
      const name = list === 'values' ? 'name' : 'title';
      const { [name]: text } = entry;
      entry[name] = LONG.repeat(2) + (typeof text === 'string' ? text : text.de);
    }
  return feed;
}

/** Measures of other towns only: Lemgo has nothing. */
function nothingInLemgo() {
  const feed = sample();
  feed.participations = feed.participations.filter(({ municipality }) => municipality !== 'lemgo');
  feed.measures = feed.measures.filter(({ owner }) => owner !== 'lemgo');
  return feed;
}

/**
 * Feeds that differ from the sample in what decides how high a widget becomes.
 * `files` are served in the place of those of that address; `town` is empty for the county's view.
 */
export const FEEDS = {
  sample: {},
  parts: { feed: '/feed/parts/strategy.json' },
  county: { town: '' },
  'no measures': { files: { '/feed/strategy.json': without('measures', 'participations') } },
  'nothing but a title': {
    files: {
      '/feed/strategy.json': without(
        ...['measures', 'participations', 'values', 'goals', 'indicators', 'needs', 'terms'],
      ),
    },
  },
  'one measure': { files: { '/feed/strategy.json': makeFeed(1) } },
  '40 measures': { files: { '/feed/strategy.json': makeFeed(40) } },
  '400 measures': { files: { '/feed/strategy.json': makeFeed(400) } },
  'long words': { files: { '/feed/strategy.json': longTitles() } },
  'nothing in Lemgo': { files: { '/feed/strategy.json': nothingInLemgo() } },
  'no boundaries': { files: { '/feed/boundaries.json': undefined } },
  'no feed': { files: { '/feed/strategy.json': undefined } },
};
