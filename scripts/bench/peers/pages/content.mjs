import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { dateOf, german, PHASES, sampleAndWriter } from '../../make-feed.mjs';

const OUTLINES = new URL(
  '../../../../packages/feed/fixtures/lippe/boundaries.topo.json',
  import.meta.url,
);
const INDICATORS = 20;
/** Real texts repeat their words less than a sample's words drawn by lot, and compress less well. */
const ENDINGS = ['e', 'en', 'er', 'es', 'ung', 'ungen', 'lich', 'keit', 'plan', 'netz', 'stelle'];
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** In German alone, since the peers' pages have one language. */
const inGerman = (value) =>
  JSON.parse(JSON.stringify(value), (_key, item) => (item?.de ? german(item) : item));

const toward = (from, to, share) => Math.round((from + (to - from) * share) * 1e5) / 1e5;

/** A spot of a town: nearer to its middle than that of any other town. */
function spotIn({ point: [east, north] }, others, { pick, random }) {
  const { point } = pick(others);
  const share = random() * 0.4;
  return [toward(east, point[0], share), toward(north, point[1], random() * 0.4)];
}

function measureOf(number, { fields, towns, goals }, write) {
  const { between, pick, phrase, random, sentences } = write;
  const town = pick(towns);
  const start = between(2020, 2027);
  const phase = pick(PHASES);
  const amount = between(1, 400) * 1000;
  return {
    measure: {
      id: `measure-${number}`,
      kind: 'measure',
      title: number % 8 ? phrase(2, 5) : `Digitale ${phrase(1, 3)}`,
      teaser: sentences(2).slice(0, 200),
      actionFields: [pick(fields).id],
      goals: [pick(goals).id],
      lead: [],
      schedule: {
        plannedStart: dateOf(write, start),
        plannedEnd: dateOf(write, start + between(1, 4)),
      },
      status: { phase, schedule: pick(['onTime', 'atRisk', 'delayed']), date: '2026-09' },
      ...(random() < 0.6 ? { progress: { value: between(0, 100), method: 'estimate' } } : {}),
      cost: { text: `${amount.toLocaleString('de')} Euro`, amount },
      places: [{ name: town.name, municipality: town.id, point: spotIn(town, towns, write) }],
      updatedAt: '2026-09-08',
    },
    participation: {
      measure: `measure-${number}`,
      municipality: town.id,
      role: 'lead',
      phase,
      date: '2026-09',
    },
  };
}

function indicatorOf(number, fields, { between, phrase, pick }) {
  const first = between(5, 30);
  return {
    id: `indicator-${number}`,
    title: phrase(2, 4),
    unit: '%',
    direction: 'up',
    targets: [{ date: '2028', value: 90 }],
    observations: YEARS.map((year, index) => ({
      date: String(year),
      value: first + index * between(2, 7),
    })),
    actionFields: [pick(fields).id],
  };
}

/**
 * What every page of the comparison shows, as a feed: the sample's vision, values, goals and towns, ten
 * fields, twenty indicators, and as many measures as wanted, each in one town and at one spot.
 */
export function peersFeed(count) {
  const { sample, write } = sampleAndWriter(1, (words) =>
    words.flatMap((word) => [word, ...ENDINGS.map((ending) => word + ending)]),
  );
  const { strategy, lists } = { strategy: inGerman(sample), lists: {} };
  lists.fields = [...strategy.actionFields, { id: 'sicherheit', title: 'Sicherheit', order: 10 }];
  lists.towns = strategy.municipalities.filter(({ kind }) => kind !== 'county');
  lists.goals = strategy.goals;
  const made = Array.from({ length: count }, (_, number) => measureOf(number, lists, write));
  return {
    ...strategy,
    languages: ['de'],
    revision: `peers-${count}`,
    actionFields: lists.fields,
    measures: made.map(({ measure }) => measure),
    participations: made.map(({ participation }) => participation),
    indicators: Array.from({ length: INDICATORS }, (_, number) =>
      indicatorOf(number, lists.fields, write),
    ),
    needs: [],
    terms: [],
  };
}

/** The same measures as rows of words, as one would export them for a list. */
export function rowsOf({ measures, actionFields, municipalities }) {
  const wordOf = (list) => new Map(list.map(({ id, title, name }) => [id, title ?? name]));
  const [fields, towns] = [wordOf(actionFields), wordOf(municipalities)];
  return measures.map(
    ({
      title,
      teaser,
      actionFields: [field],
      status,
      progress,
      schedule,
      cost,
      places: [place],
    }) => ({
      title,
      teaser,
      field: fields.get(field),
      town: towns.get(place.municipality),
      phase: status.phase,
      progress: progress?.value,
      start: schedule.plannedStart,
      end: schedule.plannedEnd,
      cost: cost.text,
      point: place.point,
    }),
  );
}

/** The towns' outlines as GeoJSON. */
export function outlines() {
  const topology = JSON.parse(readFileSync(OUTLINES, 'utf8'));
  return feature(topology, Object.values(topology.objects)[0]);
}

/** Numbers for three charts: measures by phase, by field and phase, indicators by year. */
export function seriesOf(feed) {
  const phases = [...new Set(PHASES)];
  const count = (isWanted) => feed.measures.filter(isWanted).length;
  return {
    phases,
    fields: feed.actionFields.map(({ title }) => title),
    byPhase: phases.map((phase) => count(({ status }) => status.phase === phase)),
    byField: phases.map((phase) =>
      feed.actionFields.map(({ id }) =>
        count(({ status, actionFields }) => status.phase === phase && actionFields[0] === id),
      ),
    ),
    years: YEARS,
    indicators: feed.indicators.map(({ title, observations }) => ({
      title,
      values: observations.map(({ value }) => value),
    })),
  };
}
