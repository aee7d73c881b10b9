import type {
  Measure,
  Municipality,
  Participation,
  Phase,
  Strategy,
} from '../../generated/types.ts';
import { measuresMatching } from '../filter/matching.ts';
import type { MeasureFilter } from '../filter/measure-filter.ts';
import { participationsOf, phaseOf } from './participation.ts';

const sorted = new WeakMap<readonly Municipality[], Municipality[]>();

/** All municipalities but the county, alphabetically: no league table of towns. */
export function towns({ municipalities }: Strategy): Municipality[] {
  let list = sorted.get(municipalities);
  if (!list) {
    list = municipalities
      .filter(({ kind }) => kind !== 'county')
      .sort((a, b) => a.name.localeCompare(b.name, 'de'));
    sorted.set(municipalities, list);
  }
  return list;
}

/** The county itself, where the feed has it. */
export const county = ({ municipalities }: Strategy): Municipality | undefined =>
  municipalities.find(({ kind }) => kind === 'county');

/** One measure in one town. */
export interface TownState {
  readonly municipality: Municipality;
  /** Missing where the town says nothing. */
  readonly participation?: Participation;
  /** `unknown` where the town says nothing. */
  readonly phase: Phase;
  readonly role?: Participation['role'];
}

function stateIn(strategy: Strategy, measure: Measure, municipality: Municipality): TownState {
  const { id } = municipality;
  const participation = participationsOf(strategy, measure).get(id);
  if (participation) {
    return { municipality, participation, phase: participation.phase, role: participation.role };
  }
  return measure.owner === id
    ? { municipality, phase: phaseOf(strategy, measure), role: 'lead' }
    : { municipality, phase: 'unknown' };
}

/** One row for each town: the own town first, then alphabetically. */
export function townStates(strategy: Strategy, measure: Measure, ownTown?: string): TownState[] {
  const isOwn = ({ id }: Municipality) => Number(id === ownTown);
  return [...towns(strategy)]
    .sort((a, b) => isOwn(b) - isOwn(a))
    .map((municipality) => stateIn(strategy, measure, municipality));
}

/** Number of towns that take part in a measure; those that are only interested do not. */
export const townsIn = (strategy: Strategy, measure: Measure): number =>
  townStates(strategy, measure).filter(({ role }) => role === 'lead' || role === 'participant')
    .length;

/** Measures by towns. */
export interface Matrix {
  readonly towns: readonly Municipality[];
  /** States in the order of the towns. */
  readonly rows: readonly { readonly measure: Measure; readonly states: readonly TownState[] }[];
}

/** The measures that a filter leaves, each with its state in every town. */
export function matrix(
  strategy: Strategy,
  filter: MeasureFilter,
  searchText?: readonly string[],
): Matrix {
  const rows = measuresMatching(strategy, filter, searchText).map((measure) => ({
    measure,
    states: townStates(strategy, measure),
  }));
  return { towns: towns(strategy), rows };
}
