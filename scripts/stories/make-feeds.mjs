import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeFeed } from '../bench/make-feed.mjs';

const inRepo = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const fixture = (name) => inRepo(`packages/feed/fixtures/lippe/${name}`);
const sampleText = () => readFileSync(fixture('strategy.json'), 'utf8');

/** Words that break layouts made for English; the first one is a real office's. */
const LONG = [
  'Digitalisierungsbeauftragtenversammlung',
  'Verwaltungsdienstleistungsmodernisierung',
  'Breitbandinfrastrukturausbaukoordination',
  'Straßenverkehrszulassungsangelegenheiten',
];

/** Every title becomes one long word and a short one, and goals and fields likewise. */
function withLongWords(sample) {
  const longTitles = (list, tail) =>
    list.map((item, index) => ({ ...item, title: `${LONG[index % LONG.length]} ${tail}` }));
  return {
    ...sample,
    measures: longTitles(sample.measures, 'in Schieder-Schwalenberg'),
    actionFields: longTitles(sample.actionFields, 'und mehr'),
    goals: longTitles(sample.goals, 'stärken'),
  };
}

/** Every third is late or at risk, in some towns too, and nobody confirmed the most of it for years. */
function withLateness(sample) {
  const stated = ['delayed', undefined, 'atRisk'];
  return {
    ...sample,
    reviewIntervalDays: 180,
    measures: sample.measures.map((measure, index) => ({
      ...measure,
      updatedAt: '2024-05-01T08:00:00Z',
      status: { ...measure.status, schedule: stated[index % 5] },
      schedule: index % 4 ? measure.schedule : { plannedStart: '2020', plannedEnd: '2021-Q3' },
    })),
    participations: sample.participations.map((state, index) => ({
      ...state,
      schedule: stated[index % 4],
      confirmedAt: index % 3 ? undefined : '2024-11',
    })),
  };
}

/** One measure and one goal cannot be read. */
function withBadItems(sample) {
  const [measure, ...measures] = sample.measures;
  const [goal, ...goals] = sample.goals;
  return {
    ...sample,
    measures: [{ ...measure, title: undefined }, ...measures],
    goals: [{ ...goal, title: undefined }, ...goals],
  };
}

function emptied({ schema, id, title, publisher, defaultLanguage, licence, municipalities }) {
  return { schema, id, title, publisher, defaultLanguage, licence, municipalities };
}

const NOT_A_FEED = '<!doctype html><title>Willkommen</title><p>Willkommen auf unserer neuen Seite';

/** The feeds of the stories, name → text: what a municipality's web server may answer. */
export function storyFeeds() {
  const sample = JSON.parse(sampleText());
  const feeds = {
    sample,
    empty: emptied(sample),
    huge: makeFeed(400),
    partial: withBadItems(sample),
    'long-words': withLongWords(sample),
    late: withLateness(sample),
  };
  const texts = Object.entries(feeds).map(([name, feed]) => [name, JSON.stringify(feed)]);
  return { ...Object.fromEntries(texts), broken: NOT_A_FEED };
}

/** Writes them where Storybook serves them as its own static files; returns the folder. */
export function writeStoryFeeds() {
  const folder = inRepo('.tmp/stories/feeds');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(storyFeeds())) {
    writeFileSync(`${folder}/${name}.json`, text);
  }
  copyFileSync(fixture('boundaries.json'), `${folder}/boundaries.json`);
  return folder;
}
