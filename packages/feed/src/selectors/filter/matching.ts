import type { Measure, Phase, ScheduleStatus, Strategy } from '../../generated/types.ts';
import type { PhaseCounts } from '../towns/headline.ts';
import { hasAny, type Facet, type MeasureFilter } from './measure-filter.ts';
import { selectionOf } from './selection.ts';

/**
 * The measures that a filter leaves: the one selector of list, map and chart, so that their counts
 * agree. Order of the feed, in a town's view with its pinned measures first.
 *
 * @param searchText - folded texts in the order of the measures; without it titles are searched
 * @param now - milliseconds since 1970, by which lateness is computed; default: this moment
 */
export const measuresMatching = (
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
  now?: number,
): readonly Measure[] => selectionOf(strategy, filter, searchText, now).measures;

/** Numbers of the very measures that `measuresMatching` gives, by phase as the town sees them. */
export function phaseCounts(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
  now?: number,
): PhaseCounts {
  const { measures, facets } = selectionOf(strategy, filter, searchText, now);
  const phases = [...facets.phase] as [Phase, number][];
  const byPhase = new Map(phases.filter(([phase]) => hasAny(filter.phase, [phase])));
  return { total: measures.length, byPhase };
}

/** Numbers of measures that are late, and at risk of it. */
export interface Lateness {
  readonly delayed: number;
  readonly atRisk: number;
}

/**
 * How many of the very measures that `measuresMatching` gives are late, and at risk: by schedule as the
 * town sees it, computed ones and those that towns report included.
 *
 * @param now - milliseconds since 1970; default: this moment
 */
export function lateness(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
  now?: number,
): Lateness {
  const { schedule } = selectionOf(strategy, filter, searchText, now).facets;
  const count = (status: ScheduleStatus) =>
    hasAny(filter.schedule, [status]) ? (schedule.get(status) ?? 0) : 0;
  return { delayed: count('delayed'), atRisk: count('atRisk') };
}

/**
 * For each value of one facet the number of measures that choosing it would give: all other filters
 * hold, the facet's own is lifted.
 */
export const facetCounts = (
  strategy: Strategy,
  filter: MeasureFilter,
  facet: Facet,
  searchText?: readonly string[],
  now?: number,
): ReadonlyMap<string, number> => selectionOf(strategy, filter, searchText, now).facets[facet];

/** The number of measures that lifting one facet's own filter would give. */
export const liftedCount = (
  strategy: Strategy,
  filter: MeasureFilter,
  facet: Exclude<Facet, 'municipality'>,
  searchText?: readonly string[],
  now?: number,
): number => selectionOf(strategy, filter, searchText, now).lifted.get(facet) ?? 0;
