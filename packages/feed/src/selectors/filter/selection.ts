import { holdsTerms } from '../../text/fold.ts';
import type { Measure, Phase, ScheduleStatus, Strategy } from '../../generated/types.ts';
import { fitsFilter, hasAny, type Facet, type MeasureFilter } from './measure-filter.ts';
import { scheduleOf } from '../progress/schedule.ts';
import { isShown, isShownIn, participationsOf, phaseOf } from '../towns/participation.ts';
import { titleTextOf } from './search-text.ts';
import { queryTerms } from './synonyms.ts';

type Counts = Map<string, number>;

/** All that one filter leaves, so that lists and numbers cannot disagree. */
interface Selection {
  /** In the order of the feed, in a town's view its pinned measures first. */
  readonly measures: readonly Measure[];
  /** For each value of a facet the measures that choosing it would give. */
  readonly facets: Readonly<Record<Facet, Counts>>;
  /** For each facet but the town the measures that lifting its own filter would give. */
  readonly lifted: Counts;
}

const addOne = (counts: Counts, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Facets of the measure itself, then what differs from town to town. */
const FACETS = ['actionField', 'goal', 'value', 'phase', 'schedule'] as const;

const LOCAL: readonly string[] = ['phase', 'schedule'];

/** Counts the towns that show a measure, in the wanted phase and as late as is wanted there. */
function countTowns(
  counts: Counts,
  strategy: Strategy,
  measure: Measure,
  { phase, schedule }: MeasureFilter,
  now: number,
): void {
  const { owner = '' } = measure;
  const states = participationsOf(strategy, measure);
  const add = (town: string, own: Phase, late: () => ScheduleStatus) => {
    if (hasAny(phase, [own]) && (!schedule?.length || schedule.includes(late())))
      addOne(counts, town);
  };
  for (const [town, state] of states) {
    // What the other towns say is all that there is; thousands of measures have sixteen of them each.
    if (town !== owner && isShown(state)) add(town, state.phase, () => state.schedule);
  }
  if (owner && isShownIn(strategy, measure, owner))
    add(
      owner,
      phaseOf(strategy, measure, owner),
      () => scheduleOf(strategy, measure, owner, now).status,
    );
}

/** Counts a measure for whatever choice would bring or keep it; true where the filter leaves it. */
function count(
  { facets, lifted }: Pick<Selection, 'facets' | 'lifted'>,
  strategy: Strategy,
  measure: Measure,
  filter: MeasureFilter,
  now: number,
): boolean {
  const { municipality } = filter;
  const values = {
    actionField: measure.actionFields,
    goal: measure.goals,
    value: measure.values,
    phase: [phaseOf(strategy, measure, municipality)],
    schedule: [scheduleOf(strategy, measure, municipality, now).status],
  };
  const missed = FACETS.filter((facet) => !hasAny<string>(filter[facet], values[facet]));
  // By place: JavaScriptCore loses the iterator of a destructured list once this has run often.
  const first = missed[0];
  const second = missed[1];
  if (!first || LOCAL.includes(first))
    countTowns(facets.municipality, strategy, measure, filter, now);
  if (second || (municipality && !isShownIn(strategy, measure, municipality))) return false;
  (first ? missed.slice(0, 1) : FACETS).forEach((facet) => {
    addOne(lifted, facet);
    values[facet].forEach((value) => {
      addOne(facets[facet], value);
    });
  });
  return !first;
}

/** Puts the measures that a town pinned before the others. */
function sortPinned(strategy: Strategy, measures: Measure[], town: string): void {
  const rank = (measure: Measure) =>
    participationsOf(strategy, measure).get(town)?.pinned ? 0 : 1;
  measures.sort((a, b) => rank(a) - rank(b));
}

const newCounts = (): Counts => new Map();

function createSelection(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText: readonly string[] | undefined,
  now: number,
): Selection {
  const { text = '', municipality } = filter;
  const terms = queryTerms(strategy, text);
  const facets = {
    actionField: newCounts(),
    goal: newCounts(),
    value: newCounts(),
    phase: newCounts(),
    schedule: newCounts(),
    municipality: newCounts(),
  };
  const numbers = { facets, lifted: newCounts() };
  const measures = strategy.measures.filter(
    (measure, index) =>
      fitsFilter(measure, filter) &&
      (!terms.length || holdsTerms(searchText?.[index] ?? titleTextOf(measure), terms)) &&
      count(numbers, strategy, measure, filter, now),
  );
  if (municipality) sortPinned(strategy, measures, municipality);
  return { ...numbers, measures };
}

interface Last {
  readonly key: string;
  readonly searchText: readonly string[] | undefined;
  readonly selection: Selection;
}

/** Some filters of one page at a time: every widget asks several times while it renders. */
const KEPT = 8;

const DAY = 864e5;

const lasts = new WeakMap<Strategy, Last[]>();

/**
 * What a filter leaves and what each further choice would give, in one walk over the measures: with
 * thousands of them every letter of a search asks for it.
 *
 * @param searchText - folded texts in the order of the measures; without it titles are searched
 * @param now - milliseconds since 1970, by which lateness is computed; what is kept is kept for a day
 */
export function selectionOf(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
  now: number = Date.now(),
): Selection {
  const key = JSON.stringify([filter, Math.floor(now / DAY)]);
  const kept = lasts.get(strategy) ?? [];
  const found = kept.find((last) => last.key === key && last.searchText === searchText);
  if (found) return found.selection;
  const selection = createSelection(strategy, filter, searchText, now);
  lasts.set(strategy, [{ key, searchText, selection }, ...kept].slice(0, KEPT));
  return selection;
}
