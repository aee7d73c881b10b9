import { readFileSync } from 'node:fs';

const SAMPLE = new URL('../../packages/feed/fixtures/lippe/strategy.json', import.meta.url);
export const PHASES = [
  'idea',
  'planned',
  'preparation',
  'implementation',
  'implementation',
  'completed',
  'continuous',
  'paused',
  'unknown',
];
const SCHEDULES = ['onTime', 'onTime', 'atRisk', 'delayed', 'unknown'];

/** Mulberry32: the same numbers for the same seed, so that every run measures the same feed. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const german = (text) => (typeof text === 'string' ? text : (text?.de ?? ''));

/** Words of the sample’s own texts, so that length, letters and compression are like real ones. */
function vocabularyOf({ measures }) {
  const texts = measures.flatMap(({ title, teaser, description, benefit }) => [
    title,
    teaser,
    description,
    benefit,
  ]);
  return texts
    .flatMap((text) => german(text).split(/[\s*[\]()]+/))
    .filter((word) => /^[\p{L}-]{2,}$/u.test(word));
}

function writer(random, words) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const some = (list, low, high) => [
    ...new Set(Array.from({ length: between(low, high) }, () => pick(list))),
  ];
  const phrase = (low, high) =>
    Array.from({ length: between(low, high) }, () => pick(words)).join(' ');
  const sentences = (count) => Array.from({ length: count }, () => `${phrase(8, 16)}.`).join(' ');
  return { random, pick, between, some, phrase, sentences };
}

export const dateOf = ({ between, pick }, year) =>
  pick([
    `${year}`,
    `${year}-Q${between(1, 4)}`,
    `${year}-0${between(1, 9)}`,
    `${year}-H${between(1, 2)}`,
  ]);

function measureOf(number, sample, write) {
  const { between, pick, some, phrase, random, sentences } = write;
  const ids = (list) => list.map(({ id }) => id);
  const start = between(2020, 2027);
  // Every eighth has „Digital…“ in its title: what the benchmark searches for is neither rare nor all.
  const title = number % 8 ? phrase(2, 5) : `Digitale ${phrase(1, 3)}`;
  return {
    id: `measure-${number}`,
    kind: pick(['measure', 'project', 'project', 'task']),
    title,
    teaser: sentences(1).slice(0, 190),
    description: sentences(between(2, 6)),
    ...(random() < 0.7 ? { benefit: sentences(1) } : {}),
    actionFields: some(ids(sample.actionFields), 1, 2),
    goals: some(ids(sample.goals), 1, 2),
    values: some(ids(sample.values), 0, 2),
    lead: some(ids(sample.organizations), 1, 1),
    schedule: {
      plannedStart: dateOf(write, start),
      plannedEnd: dateOf(write, start + between(1, 4)),
    },
    status: { phase: pick(PHASES), schedule: pick(SCHEDULES), date: '2026-09' },
    ...(random() < 0.4 ? { progress: { value: between(0, 100), method: 'estimate' } } : {}),
    ...(random() < 0.3
      ? { milestones: [{ title: phrase(2, 5), date: dateOf(write, start + 1), status: 'planned' }] }
      : {}),
    ...(random() < 0.3
      ? { updates: [{ date: '2026-09-08', title: phrase(2, 4), text: sentences(1) }] }
      : {}),
    ...(random() < 0.75
      ? { places: [{ name: phrase(1, 2), municipality: pick(ids(sample.municipalities)) }] }
      : {}),
    updatedAt: '2026-09-08',
    sample: true,
  };
}

function participationsOf(measure, towns, write) {
  const { between, pick, random, some, sentences } = write;
  const members = new Set(some(towns, 5, 7).slice(0, between(3, 5)));
  return [...members].map((municipality, index) => ({
    measure,
    municipality,
    role: index ? 'participant' : 'lead',
    phase: pick(PHASES),
    date: `202${between(2, 6)}-0${between(1, 9)}`,
    ...(random() < 0.2 ? { note: sentences(1) } : {}),
    sample: true,
  }));
}

/**
 * The sample feed, and what writes more of its kind: the same texts and numbers for the same seed.
 *
 * @param vary - makes another vocabulary of the sample's
 */
export function sampleAndWriter(seed = 1, vary = (words) => words) {
  const sample = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  return { sample, write: writer(randomFrom(seed), vary(vocabularyOf(sample))) };
}

/**
 * A feed of the sample’s shape with as many measures as wanted, each with three to five towns.
 * Everything but measures and participations is the sample’s own.
 */
export function makeFeed(count, seed = 1) {
  const { sample, write } = sampleAndWriter(seed);
  const towns = sample.municipalities.filter(({ kind }) => kind !== 'county').map(({ id }) => id);
  const measures = Array.from({ length: count }, (_, number) => measureOf(number, sample, write));
  const participations = measures.flatMap(({ id }) => participationsOf(id, towns, write));
  return { ...sample, measures, participations, needs: [], revision: `bench-${count}` };
}
