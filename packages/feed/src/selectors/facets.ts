import type { Phase, Strategy } from '../generated/types.ts';
import { hasAny, type Facet, type MeasureFilter } from './filter.ts';
import type { PhaseCounts } from './phase-counts.ts';
import { selectionOf } from './selection.ts';

/** Numbers of the very measures that `measuresMatching` gives, by phase as the town sees them. */
export function phaseCounts(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
): PhaseCounts {
  const { measures, facets } = selectionOf(strategy, filter, searchText);
  const phases = [...facets.phase] as [Phase, number][];
  const byPhase = new Map(phases.filter(([phase]) => hasAny(filter.phase, [phase])));
  return { total: measures.length, byPhase };
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
): ReadonlyMap<string, number> => selectionOf(strategy, filter, searchText).facets[facet];

/** The number of measures that lifting one facet's own filter would give. */
export const liftedCount = (
  strategy: Strategy,
  filter: MeasureFilter,
  facet: Exclude<Facet, 'municipality'>,
  searchText?: readonly string[],
): number => selectionOf(strategy, filter, searchText).lifted.get(facet) ?? 0;
