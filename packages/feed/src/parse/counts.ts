import type { Measure, Participation, Phase, Strategy } from '../generated/types.ts';
import { finish } from './steps.ts';
import { isShownIn, participationsOf, phaseOf } from '../selectors/towns/participation.ts';

type Counts = Map<string, Map<Phase, number>>;

function add(counts: Counts, place: string, phase: Phase): void {
  const byPhase = counts.get(place) ?? new Map<Phase, number>();
  byPhase.set(phase, (byPhase.get(phase) ?? 0) + 1);
  counts.set(place, byPhase);
}

const placesOf = (states: ReadonlyMap<string, Participation>, { owner }: Measure): Set<string> =>
  new Set([...states.keys(), ...(owner === undefined ? [] : [owner])]);

/**
 * Measures by phase for each town and under `all`, counted from the measures themselves: what a feed
 * states counts only until they are there. In steps, one for each measure.
 */
export function* countSteps(strategy: Strategy): Generator<undefined, Counts> {
  const counts: Counts = new Map();
  for (const measure of strategy.measures) {
    yield;
    add(counts, 'all', phaseOf(strategy, measure));
    for (const place of placesOf(participationsOf(strategy, measure), measure)) {
      if (isShownIn(strategy, measure, place))
        add(counts, place, phaseOf(strategy, measure, place));
    }
  }
  return counts;
}

/** The same at once. */
export const phaseCountsOf = (strategy: Strategy): Counts => finish(countSteps(strategy));
