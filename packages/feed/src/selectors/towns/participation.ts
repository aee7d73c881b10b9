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

/**
 * What a town says of a measure in which it has a part, be it only that it is interested; nothing where
 * it says nothing, or that it plans nothing: then no state of the measure is the town's.
 */
export function ownState(
  strategy: Strategy,
  measure: Measure,
  municipality = '',
): Participation | undefined {
  const local = participationsOf(strategy, measure).get(municipality);
  return local?.role === 'notPlanned' ? undefined : local;
}

/** Asked for several times by each walk over thousands of measures. */
const reported = new WeakMap<ByTown, Phase>();

/**
 * The phase that the towns report together. Where they differ the whole is under way as soon as one has
 * begun; else no one word is true of all.
 */
function phaseOfTowns(strategy: Strategy, measure: Measure): Phase {
  const states = participationsOf(strategy, measure);
  let phase = reported.get(states);
  if (!phase) reported.set(states, (phase = commonPhase(states)));
  return phase;
}

function commonPhase(states: ByTown): Phase {
  const said = new Set<Phase>();
  for (const state of states.values()) if (isShown(state)) said.add(state.phase);
  said.delete('unknown');
  const [first = 'unknown'] = said;
  if (said.size < 2) return first;
  const isBegun = said.has('implementation') || said.has('completed') || said.has('continuous');
  return isBegun ? 'implementation' : 'unknown';
}

/** The first of two words that says something. */
export const known = <T extends string>(said: T | undefined, besides: T | undefined) =>
  said && said !== 'unknown' ? said : (besides ?? 'unknown');

/**
 * How far a measure is: in a town that has a part its own phase, else the measure's; where that says
 * nothing what the towns report. The measure of one town has that town's phase on every page.
 */
export function phaseOf(strategy: Strategy, measure: Measure, municipality = ''): Phase {
  const { owner, status } = measure;
  const local = ownState(strategy, measure, municipality);
  if (local && owner !== municipality) return local.phase;
  const phase = known(ownState(strategy, measure, owner)?.phase, status?.phase);
  return phase === 'unknown' ? phaseOfTowns(strategy, measure) : phase;
}
