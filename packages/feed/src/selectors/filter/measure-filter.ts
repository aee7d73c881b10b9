import type { Measure, Phase, ScheduleStatus } from '../../generated/types.ts';

/** What a list, a map and a chart are narrowed to; several values of one kind mean any of them. */
export interface MeasureFilter {
  readonly text?: string;
  /** Ids of single measures, former ones included. */
  readonly measure?: readonly string[];
  readonly actionField?: readonly string[];
  readonly goal?: readonly string[];
  readonly value?: readonly string[];
  readonly phase?: readonly Phase[];
  /** Whether they are late, as `scheduleOf` says. */
  readonly schedule?: readonly ScheduleStatus[];
  /** Id of a town: its measures, with their state there. */
  readonly municipality?: string;
  readonly kind?: readonly Measure['kind'][];
  /** Ids of leading organizations. */
  readonly lead?: readonly string[];
  readonly origin?: Measure['origin'];
  readonly lighthouse?: boolean;
}

/** All that is known of a schedule, the worst first. */
export const SCHEDULES = [
  'delayed',
  'atRisk',
  'onTime',
  'unknown',
] as const satisfies readonly ScheduleStatus[];

/** What measures are counted by. */
export type Facet = 'actionField' | 'goal' | 'value' | 'phase' | 'schedule' | 'municipality';

/** True where nothing is wanted or something wanted is present. */
export const hasAny = <T>(wanted: readonly T[] | undefined, present: readonly T[]): boolean =>
  !wanted?.length || wanted.some((id) => present.includes(id));

/** Whether a measure has what a filter asks for, apart from text and facets. */
export const fitsFilter = (measure: Measure, filter: MeasureFilter): boolean =>
  hasAny(filter.measure, [measure.id, ...measure.aliases]) &&
  hasAny(filter.kind, [measure.kind]) &&
  hasAny(filter.lead, measure.lead) &&
  (!filter.origin || filter.origin === measure.origin) &&
  (!filter.lighthouse || measure.lighthouse);
