import type { Measure, Participation, Strategy } from '@strategy-widgets/feed';
import { groupsByField, LISTED_FIRST, measuresMatching, towns } from '@strategy-widgets/feed';
import { searchTextReader } from '@strategy-widgets/feed/rules';
import { encodeColumns } from './part-file.ts';

/** Fields of every measure that lists, filters and maps need; the others are details. */
const MEASURE_CARD =
  'id aliases kind code title actionFields goals values owner parent priority lighthouse origin lead schedule status progress places updatedAt sample'.split(
    ' ',
  );

/** Fields of a participation that only the measure's sheet needs. */
const PARTICIPATION_DETAIL = ['note', 'reason', 'contact', 'url', 'source', 'override'];

export type Row = Record<string, unknown>;

/** Without what a reader fills in by itself. */
const isStated = ([, value]: [string, unknown]) =>
  value !== undefined && value !== false && !(Array.isArray(value) && !value.length);

/** The fields of a name that is wanted, where they say anything. */
export const pick = (item: object, isWanted: (name: string) => boolean): Row =>
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

/** Ids of the measures that a list of a town or of all begins with: theirs are the first teasers read. */
function listedFirst(strategy: Strategy): ReadonlySet<string> {
  const places = [undefined, ...towns(strategy).map(({ id }) => id)];
  const lists = places.map((municipality) => {
    const all = measuresMatching(strategy, { municipality });
    const groups = groupsByField(strategy, all, [], municipality);
    return groups.flatMap(([, members]) => members).slice(0, LISTED_FIRST);
  });
  return new Set(lists.flat().map(({ id }) => id));
}

function cards(strategy: Strategy, first: ReadonlySet<string>): Row {
  const { measures, participations, organizations, needs, terms } = strategy;
  const card = (measure: Measure) => ({
    ...measureCard(measure),
    ...(first.has(measure.id) && pick(measure, (name) => name === 'teaser')),
  });
  return {
    organizations,
    needs,
    terms,
    measures: columnsOf(measures.map(card)),
    participations: columnsOf(participations.map(participationCard)),
  };
}

/** Everything that the cards lack, of some measures. */
export const detailsOf = (measures: readonly Measure[], states: readonly Participation[]): Row => ({
  measures: telling(measures.map(measureDetail), 1),
  participations: telling(states.map(participationDetail), 2),
});

const withoutUpdates = (measures: readonly Measure[]): Measure[] =>
  measures.map((measure) => ({ ...measure, updates: [] }));

/** Teasers that no card has. */
function teasersOf({ measures }: Strategy, first: ReadonlySet<string>): Record<string, Row> {
  const others = measures.filter(({ id, teaser }) => teaser !== undefined && !first.has(id));
  const rows = others.map(({ id, teaser }) => ({ id, teaser }));
  return rows.length ? { teasers: { measures: columnsOf(rows) } } : {};
}

/** Contents of the parts that are one file each. */
export function partsOf(strategy: Strategy): Record<string, Row> {
  const first = listedFirst(strategy);
  return {
    measures: cards(strategy, first),
    ...teasersOf(strategy, first),
    search: { search: strategy.measures.map(searchTextReader(strategy)) },
    indicators: { indicators: strategy.indicators },
    history: {
      measures: telling(
        strategy.measures.map(({ id, updates }) => ({
          id,
          ...(updates.length ? { updates } : {}),
        })),
        1,
      ),
    },
    details: detailsOf(withoutUpdates(strategy.measures), strategy.participations),
  };
}
