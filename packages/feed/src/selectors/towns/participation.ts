import type { Measure, Participation, Phase, Strategy } from '../../generated/types.ts';

type ByTown = ReadonlyMap<string, Participation>;

const none: ByTown = new Map();
const indexes = new WeakMap<readonly Participation[], ReadonlyMap<string, ByTown>>();

function createIndex(participations: readonly Participation[]): ReadonlyMap<string, ByTown> {
  const index = new Map<string, Map<string, Participation>>();
  for (const entry of participations) {
    const towns = index.get(entry.measure) ?? new Map<string, Participation>();
    // As with ids, the first of two wins.
    if (!towns.has(entry.municipality)) towns.set(entry.municipality, entry);
    index.set(entry.measure, towns);
  }
  return index;
}

/** The states of a measure by town. */
export function participationsOf({ participations }: Strategy, { id }: Measure): ByTown {
  let index = indexes.get(participations);
  if (!index) indexes.set(participations, (index = createIndex(participations)));
  return index.get(id) ?? none;
}

/** True where a town shows what it takes part in. */
export const isShown = ({ hidden, role }: Participation): boolean =>
  !hidden && role !== 'notPlanned';

/** True where a town shows a measure: it takes part or owns it, and has not hidden it. */
export function isShownIn(strategy: Strategy, measure: Measure, municipality: string): boolean {
  const local = participationsOf(strategy, measure).get(municipality);
  return local ? isShown(local) : measure.owner === municipality;
}

/** How far a measure is: in a town that takes part its local phase, else the measure's own. */
export const phaseOf = (strategy: Strategy, measure: Measure, municipality = ''): Phase =>
  participationsOf(strategy, measure).get(municipality)?.phase ??
  measure.status?.phase ??
  'unknown';
