import type { Measure, Phase, Strategy } from '../generated/types.ts';
import type { MeasureFilter } from './filter.ts';
import { candidates, fitsPhase, measuresMatching } from './matching.ts';
import { participationsOf, phaseOf } from './participation.ts';
import type { PhaseCounts } from './phase-counts.ts';

/** What measures are counted by. */
export type Facet = 'actionField' | 'goal' | 'value' | 'phase' | 'municipality';

/** Numbers of the very measures that {@link measuresMatching} gives, by phase as the town sees them. */
export function phaseCounts(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
): PhaseCounts {
  const measures = measuresMatching(strategy, filter, searchText);
  const byPhase = new Map<Phase, number>();
  for (const measure of measures) {
    const phase = phaseOf(strategy, measure, filter.municipality);
    byPhase.set(phase, (byPhase.get(phase) ?? 0) + 1);
  }
  return { total: measures.length, byPhase };
}

function count(measures: readonly Measure[], idsOf: (measure: Measure) => Iterable<string>) {
  const counts = new Map<string, number>();
  for (const measure of measures) {
    for (const id of idsOf(measure)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Towns that show a measure in the wanted phase. */
const townsOf = (strategy: Strategy, measure: Measure, filter: MeasureFilter): string[] => {
  const ids = new Set(participationsOf(strategy, measure).keys());
  if (measure.owner) ids.add(measure.owner);
  return [...ids].filter((id) => fitsPhase(strategy, measure, filter, id));
};

/**
 * For each value of one facet the number of measures that choosing it would give: all other filters
 * hold, the facet's own is lifted.
 */
export function facetCounts(
  strategy: Strategy,
  filter: MeasureFilter,
  facet: Facet,
  searchText?: readonly string[],
): Map<string, number> {
  const lifted = { ...filter, [facet]: undefined };
  if (facet === 'municipality') {
    const all = candidates(strategy, lifted, searchText);
    return count(all, (measure) => townsOf(strategy, measure, lifted));
  }
  return count(measuresMatching(strategy, lifted, searchText), (measure) => {
    if (facet === 'phase') return [phaseOf(strategy, measure, filter.municipality)];
    return measure[
      facet === 'actionField' ? 'actionFields' : facet === 'goal' ? 'goals' : 'values'
    ];
  });
}
