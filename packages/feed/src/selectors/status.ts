import type {
  LocalizedText,
  Measure,
  Phase,
  ScheduleStatus,
  Strategy,
} from '../generated/types.ts';
import { participationsOf } from './participation.ts';

/** Where a measure stands, in a town or on the whole. */
export interface MeasureStatus {
  readonly phase: Phase;
  readonly schedule: ScheduleStatus;
  readonly reason?: LocalizedText;
  /** Fuzzy date since when, or as of when. */
  readonly date?: string;
  /** True where this state is an illustration. */
  readonly sample: boolean;
}

/** The local state of a town that takes part, else the measure's own. */
export function statusOf(strategy: Strategy, measure: Measure, municipality = ''): MeasureStatus {
  const local = participationsOf(strategy, measure).get(municipality);
  const { phase = 'unknown', schedule = 'unknown', reason, date } = local ?? measure.status ?? {};
  return { phase, schedule, reason, date, sample: (local ?? measure).sample };
}
