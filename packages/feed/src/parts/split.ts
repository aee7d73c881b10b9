import type { Measure, Participation, Strategy } from '../generated/types.ts';
import { parseStrategy } from '../parse.ts';
import { searchTextReader } from '../selectors/search-text.ts';
import { encodeColumns } from './columns.ts';
import { contentHash } from './content-hash.ts';

/** Fields of a measure that lists, filters and maps need; the others are details. */
const MEASURE_CARD =
  'id aliases kind code title teaser actionFields goals values owner parent priority lighthouse origin lead schedule status progress places updatedAt sample'.split(
    ' ',
  );

/** Fields of a participation that only the measure's sheet needs. */
const PARTICIPATION_DETAIL = ['note', 'reason', 'contact', 'url', 'source', 'override'];

type Row = Record<string, unknown>;

/** Without what a reader fills in by itself. */
const isStated = ([, value]: [string, unknown]) =>
  value !== undefined && value !== false && !(Array.isArray(value) && !value.length);

const pick = (item: object, isWanted: (name: string) => boolean): Row =>
  Object.fromEntries(Object.entries(item).filter((entry) => isWanted(entry[0]) && isStated(entry)));

const measureCard = (measure: Measure): Row => pick(measure, (name) => MEASURE_CARD.includes(name));

const measureDetail = (measure: Measure): Row => ({
  id: measure.id,
  ...pick(measure, (name) => !MEASURE_CARD.includes(name)),
});

function participationCard(state: Participation): Row {
  const { title, teaser } = state.override ?? {};
  const override = (title ?? teaser) ? { override: { title, teaser } } : {};
  return { ...pick(state, (name) => !PARTICIPATION_DETAIL.includes(name)), ...override };
}

const participationDetail = ({ measure, municipality, ...state }: Participation): Row => ({
  measure,
  municipality,
  ...pick(state, (name) => PARTICIPATION_DETAIL.includes(name)),
});

/** Drops rows that say nothing beyond the keys by which they are found. */
const telling = (rows: Row[], keys: number) => rows.filter((row) => Object.keys(row).length > keys);

const columnsOf = (rows: Row[]) =>
  encodeColumns(rows, [...new Set(rows.flatMap((row) => Object.keys(row)))]);

function cards({ measures, participations, organizations, needs, terms }: Strategy): Row {
  return {
    organizations,
    needs,
    terms,
    measures: columnsOf(measures.map(measureCard)),
    participations: columnsOf(participations.map(participationCard)),
  };
}

/** Everything that the cards lack, of some measures. */
const details = (measures: readonly Measure[], states: readonly Participation[]): Row => ({
  measures: telling(measures.map(measureDetail), 1),
  participations: telling(states.map(participationDetail), 2),
});

const withoutUpdates = (measures: readonly Measure[]): Measure[] =>
  measures.map((measure) => ({ ...measure, updates: [] }));

/** Contents of the parts that are one file each. */
const partsOf = (strategy: Strategy): Record<string, Row> => ({
  measures: cards(strategy),
  search: { search: strategy.measures.map(searchTextReader(strategy)) },
  indicators: { indicators: strategy.indicators },
  history: {
    measures: telling(
      strategy.measures.map(({ id, updates }) => ({ id, ...(updates.length ? { updates } : {}) })),
      1,
    ),
  },
  details: details(withoutUpdates(strategy.measures), strategy.participations),
});

/** Lists that move from the core to a part. */
const MOVED = ['measures', 'participations', 'organizations', 'indicators', 'needs', 'terms'];

function detailFiles({ measures, participations }: Strategy): [string, Row][] {
  const states = new Map<string, Participation[]>(measures.map(({ id }) => [id, []]));
  for (const state of participations) states.get(state.measure)?.push(state);
  return measures.map((measure) => [measure.id, details([measure], states.get(measure.id) ?? [])]);
}

/** Maps as plain objects, as in the feed. */
const write = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Map ? (Object.fromEntries(item) as unknown) : item,
  );

/**
 * Splits a whole feed into parts: the core `strategy.json`, one file for each part, and one for each
 * measure. File names hold the hash of their content, so that revisions never mix.
 *
 * @param json - a feed as parsed JSON
 * @returns contents by file name; the folder of single measures is part of the name
 * @throws Error where the input is no feed
 */
export function splitStrategy(json: unknown): Map<string, string> {
  const { strategy, fatal } = parseStrategy(json);
  if (!strategy)
    throw new Error(`Not a strategy feed: ${fatal?.code ?? ''} ${fatal?.pointer ?? ''}`);
  const { revision } = strategy;
  const files = new Map<string, string>();
  const parts: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(partsOf(strategy))) {
    const text = write({ revision, ...content });
    const url = `${name}.${contentHash(text)}.json`;
    parts[name] = { url, bytes: new TextEncoder().encode(text).length };
    files.set(url, text);
  }
  const single = detailFiles(strategy).map(
    ([id, content]) => [id, write({ revision, ...content })] as const,
  );
  const base = `details-${contentHash(single.map(([, text]) => text).join('\n'))}/`;
  for (const [id, text] of single) files.set(`${base}${id}.json`, text);
  const core = pick(
    { ...strategy, parts: { ...parts, detail: { base } } },
    (name) => !MOVED.includes(name),
  );
  return new Map([['strategy.json', write(core)], ...files]);
}
