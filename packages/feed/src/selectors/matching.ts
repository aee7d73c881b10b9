import { holdsTerms, searchTerms } from '../fold.ts';
import type { Measure, Strategy } from '../generated/types.ts';
import { fitsFilter, type MeasureFilter } from './filter.ts';
import { isShownIn, participationsOf, phaseOf } from './participation.ts';
import { titleTextOf } from './search-text.ts';

interface Found {
  readonly text: string;
  readonly searchText: readonly string[] | undefined;
  readonly measures: ReadonlySet<Measure>;
}

/** The last search of each list: one rendering asks for the same search several times. */
const searches = new WeakMap<readonly Measure[], Found>();

function search(measures: readonly Measure[], text: string, searchText?: readonly string[]): Found {
  const last = searches.get(measures);
  if (last?.text === text && last.searchText === searchText) return last;
  const terms = searchTerms(text);
  const holds = (measure: Measure, index: number) =>
    holdsTerms(searchText?.[index] ?? titleTextOf(measure), terms);
  const found = { text, searchText, measures: new Set(measures.filter(holds)) };
  searches.set(measures, found);
  return found;
}

/** The measures that a filter's text and its own fields leave, whatever their towns and phases. */
export function candidates(
  { measures }: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
): Measure[] {
  const text = filter.text?.trim();
  const found = text ? search(measures, text, searchText).measures : undefined;
  return measures.filter(
    (measure) => (!found || found.has(measure)) && fitsFilter(measure, filter),
  );
}

/** Whether a measure is in the wanted phase, in the county or in a town that shows it. */
export function fitsPhase(
  strategy: Strategy,
  measure: Measure,
  { phase }: MeasureFilter,
  municipality: string | undefined,
): boolean {
  if (municipality && !isShownIn(strategy, measure, municipality)) return false;
  return !phase?.length || phase.includes(phaseOf(strategy, measure, municipality));
}

/**
 * The measures that a filter leaves: the one selector of list, map and chart, so that their counts
 * agree. Order of the feed, in a town's view with its pinned measures first.
 *
 * @param searchText - folded texts in the order of the measures; without it titles are searched
 */
export function measuresMatching(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
): Measure[] {
  const { municipality } = filter;
  const found = candidates(strategy, filter, searchText).filter((measure) =>
    fitsPhase(strategy, measure, filter, municipality),
  );
  if (!municipality) return found;
  const isPinned = (measure: Measure) =>
    participationsOf(strategy, measure).get(municipality)?.pinned ?? false;
  return found.sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)));
}
