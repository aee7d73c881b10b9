import type { Measure, Phase } from '../generated/types.ts';

/** What a list, a map and a chart are narrowed to; several values of one kind mean any of them. */
export interface MeasureFilter {
  readonly text?: string;
  readonly actionField?: readonly string[];
  readonly goal?: readonly string[];
  readonly value?: readonly string[];
  readonly phase?: readonly Phase[];
  /** Id of a town: its measures, with their state there. */
  readonly municipality?: string;
  readonly kind?: readonly Measure['kind'][];
  /** Ids of leading organizations. */
  readonly lead?: readonly string[];
  readonly origin?: Measure['origin'];
  readonly lighthouse?: boolean;
}

const any = <T>(wanted: readonly T[] | undefined, present: readonly T[]): boolean =>
  !wanted?.length || wanted.some((id) => present.includes(id));

/** Whether a measure has what a filter asks for of the measure itself, apart from towns and text. */
export const fitsFilter = (measure: Measure, filter: MeasureFilter): boolean =>
  any(filter.actionField, measure.actionFields) &&
  any(filter.goal, measure.goals) &&
  any(filter.value, measure.values) &&
  any(filter.kind, [measure.kind]) &&
  any(filter.lead, measure.lead) &&
  (!filter.origin || filter.origin === measure.origin) &&
  (!filter.lighthouse || measure.lighthouse);
