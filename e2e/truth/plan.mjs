import { sampleFeed } from '../support/sample-feed.mjs';
import { WORDS } from './facts.mjs';

/** The same numbers in each run, from 0 to 1: https://en.wikipedia.org/wiki/Xorshift */
function dice(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const PHASES = Object.keys(WORDS);
const ROLES = ['lead', 'participant', 'participant', 'interested', 'notPlanned', undefined];
const SCHEDULES = ['onTime', 'atRisk', 'delayed', 'unknown'];
const ENDS = ['2021', '2024-H2', '2025-03-31', '2026-06', '2031', '2035-Q3'];
const COSTS = [
  { amount: 51_000 },
  { amount: 51_000, text: '51.000 €' },
  { amount: 1_250_000, text: 'rund 1,25 Mio. Euro' },
  { text: 'noch nicht beziffert' },
];

/**
 * A feed of measures of every kind: of all and of one town, with a state of their own and without, late
 * as stated, as dates say and as towns report; each town takes part, is interested, does not plan it,
 * says nothing or hides it. Towns and envelope are those of the sample feed.
 *
 * @param count - of measures
 * @param seed - of the choice; the same gives the same feed
 */
export function makePlan(count, seed) {
  const next = dice(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const often = (share, make) => (next() < share ? make() : {});
  const { municipalities, ...sample } = sampleFeed();
  const towns = municipalities.filter(({ kind }) => kind !== 'county');
  const state = () => ({
    ...often(0.85, () => ({ phase: one(PHASES) })),
    ...often(0.4, () => ({ schedule: one(SCHEDULES) })),
    ...often(0.4, () => ({ date: one(['2023', '2025-05', '2026-Q1']) })),
  });
  const measures = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    title: `Vorhaben ${index + 1}x`,
    teaser: 'Was es bringt.',
    actionFields: [sample.actionFields[index % sample.actionFields.length].id],
    ...often(0.25, () => ({ owner: one(towns).id })),
    ...often(0.7, () => ({ status: state() })),
    ...often(0.6, () => ({ schedule: { plannedStart: '2020', plannedEnd: one(ENDS) } })),
    ...often(0.5, () => ({ cost: one(COSTS) })),
  }));
  const participations = measures.flatMap(({ id, title }) =>
    towns.flatMap((town) =>
      next() < 0.45
        ? [
            {
              measure: id,
              municipality: town.id,
              ...state(),
              ...often(0.9, () => ({ role: one(ROLES) })),
              ...often(0.06, () => ({ hidden: true })),
              ...often(0.12, () => ({ override: { title: `${title} in ${town.name}` } })),
            },
          ]
        : [],
    ),
  );
  return {
    ...sample,
    municipalities,
    vision: { text: 'Nah und digital.' },
    values: [],
    goals: [],
    organizations: [],
    measures,
    participations: JSON.parse(JSON.stringify(participations)),
    indicators: [],
    needs: [],
    terms: [],
    counts: undefined,
    reviewIntervalDays: undefined,
  };
}
