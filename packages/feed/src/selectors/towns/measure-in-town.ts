import type {
  LocalizedText,
  Measure,
  Phase,
  ScheduleStatus,
  Strategy,
} from '../../generated/types.ts';
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

/** The texts of a measure as a town shows them. */
export interface MeasureTexts {
  readonly title: LocalizedText;
  readonly teaser?: LocalizedText;
  readonly description?: LocalizedText;
  readonly benefit?: LocalizedText;
  /** `local` where at least one text is the town's own. */
  readonly origin: 'shared' | 'local';
}

/** The shared texts with those that a town overrides, or says of its own measure. */
export function textsOf(strategy: Strategy, measure: Measure, municipality = ''): MeasureTexts {
  const { title, teaser, description, benefit, owner } = measure;
  const local = participationsOf(strategy, measure).get(municipality)?.override ?? {};
  const isLocal = Object.keys(local).length > 0 || (owner !== undefined && owner === municipality);
  return { title, teaser, description, benefit, ...local, origin: isLocal ? 'local' : 'shared' };
}
