import type {
  LocalizedText,
  Measure,
  Participation,
  Phase,
  ScheduleStatus,
  Strategy,
} from '../../generated/types.ts';
import { known, ownState, participationsOf, phaseOf } from './participation.ts';

/** How a town has to do with a measure; `none` where the feed says nothing of it. */
export type TownPart = Participation['role'] | 'owner' | 'none';

/** Where a measure stands, and whose state that is. */
export interface MeasureStatus {
  readonly phase: Phase;
  /** As it is stated; `scheduleOf` adds what dates and towns say. */
  readonly schedule: ScheduleStatus;
  readonly reason?: LocalizedText;
  /** Fuzzy date since when, or as of when. */
  readonly date?: string;
  /** True where this state is an illustration. */
  readonly sample: boolean;
  /**
   * Whose state it is: `town` of the one in `town`; `shared` of the measure on the whole; `towns` put
   * together from what the towns report, since the measure itself says nothing. A state of `shared`
   * or `towns`, or of another town, must never be told as that of the town that was asked for.
   */
  readonly of: 'town' | 'shared' | 'towns';
  /** Id of the town whose own state it is. */
  readonly town?: string;
  /** How the town that was asked for takes part; missing where none was. */
  readonly part?: TownPart;
}

/** How a town takes part in a measure. */
export function partOf(strategy: Strategy, measure: Measure, municipality: string): TownPart {
  const role = participationsOf(strategy, measure).get(municipality)?.role;
  return role !== 'notPlanned' && measure.owner === municipality ? 'owner' : (role ?? 'none');
}

/**
 * The own state of a town that has a part (lead, participant, interested or owner); else the
 * measure's, which is its owner's where one town alone has it, and where it says nothing what the
 * towns report. `part` tells whether the town takes part, `of` and `town` whose state this is.
 */
export function statusOf(strategy: Strategy, measure: Measure, municipality = ''): MeasureStatus {
  const { owner } = measure;
  const own = ownState(strategy, measure, municipality);
  // What one town alone does is told by that town on every page, its own state before the measure's.
  const local = own ?? ownState(strategy, measure, owner);
  const shared = own && owner !== municipality ? undefined : measure.status;
  const said = known(local?.phase, shared?.phase);
  const phase = phaseOf(strategy, measure, municipality);
  // An owner that plans nothing of it has no state, whatever the measure says.
  const isOwned = owner !== undefined && partOf(strategy, measure, owner) === 'owner';
  const town = own ? municipality : isOwned ? owner : undefined;
  return {
    phase,
    schedule: known(local?.schedule, shared?.schedule),
    reason: local?.reason ?? shared?.reason,
    date: local?.date ?? shared?.date,
    sample: (local ?? measure).sample,
    of: phase !== said ? 'towns' : town ? 'town' : 'shared',
    ...(phase === said && town && { town }),
    ...(municipality && { part: partOf(strategy, measure, municipality) }),
  };
}

/** The texts of a measure as a town shows them. */
export interface MeasureTexts {
  readonly title: LocalizedText;
  readonly teaser?: LocalizedText;
  readonly description?: LocalizedText;
  readonly benefit?: LocalizedText;
  /** `local` where at least one text is the own of the town that was asked for. */
  readonly origin: 'shared' | 'local';
  /** Id of the town that at least one text is from, be it another's; missing where all are shared. */
  readonly from?: string;
}

/** The shared texts with those that a town overrides, or says of its own measure. */
export function textsOf(strategy: Strategy, measure: Measure, municipality = ''): MeasureTexts {
  const { title, teaser, description, benefit, owner } = measure;
  const local = participationsOf(strategy, measure).get(municipality)?.override ?? {};
  const isLocal = Object.keys(local).length > 0 || (owner !== undefined && owner === municipality);
  const from = isLocal ? municipality : owner;
  return {
    ...{ title, teaser, description, benefit, ...local },
    origin: isLocal ? 'local' : 'shared',
    ...(from && { from }),
  };
}
