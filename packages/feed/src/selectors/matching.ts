import type { Measure, Strategy } from '../generated/types.ts';
import type { MeasureFilter } from './filter.ts';
import { selectionOf } from './selection.ts';

/**
 * The measures that a filter leaves: the one selector of list, map and chart, so that their counts
 * agree. Order of the feed, in a town's view with its pinned measures first.
 *
 * @param searchText - folded texts in the order of the measures; without it titles are searched
 */
export const measuresMatching = (
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
): readonly Measure[] => selectionOf(strategy, filter, searchText).measures;
