import { parseFuzzyDate } from '../../dates/fuzzy-date.ts';
import type { Measure, Phase, ScheduleStatus, Strategy } from '../../generated/types.ts';
import { statusOf } from '../towns/measure-in-town.ts';
import { isShown, participationsOf } from '../towns/participation.ts';

/** Clocks of phones are a day off, and a day begins elsewhere at another hour. */
const DAY = 864e5;

/** Whether a measure keeps to its dates, and who says so. */
export interface MeasureSchedule {
  readonly status: ScheduleStatus;
  /**
   * `stated` in the feed for the measure or town itself; `computed` from its dates, to be called
   * „berechnet“; `towns` where it says nothing, but towns report it. Missing where nothing is known.
   */
  readonly source?: 'stated' | 'computed' | 'towns';
  /** Ids of the towns that report `status`, where it is theirs. */
  readonly towns: readonly string[];
}

/** Phases in which a planned end is still to be kept; of an unknown one nothing can be computed. */
const OPEN: readonly Phase[] = ['idea', 'planned', 'preparation', 'implementation', 'paused'];

/**
 * True where the planned end of something unfinished lies in the past by the whole of its date and a
 * day more, so „2026“ only after 2026. Dates that contradict each other compute nothing.
 */
function isOverdue({ schedule }: Measure, phase: Phase, now: number): boolean {
  const { plannedStart, plannedEnd, actualEnd, continuous } = schedule ?? {};
  if (!plannedEnd || actualEnd || continuous || !OPEN.includes(phase)) return false;
  const end = parseFuzzyDate(plannedEnd)?.end;
  const { start = -Infinity } = parseFuzzyDate(plannedStart) ?? {};
  return end !== undefined && end + DAY < now && start <= end;
}

/** What towns report that show the measure: late where one is late. */
function reportOfTowns(strategy: Strategy, measure: Measure): MeasureSchedule {
  const delayed: string[] = [];
  const atRisk: string[] = [];
  for (const [town, state] of participationsOf(strategy, measure)) {
    if (!isShown(state)) continue;
    if (state.schedule === 'delayed') delayed.push(town);
    else if (state.schedule === 'atRisk') atRisk.push(town);
  }
  if (delayed.length) return { status: 'delayed', source: 'towns', towns: delayed };
  if (atRisk.length) return { status: 'atRisk', source: 'towns', towns: atRisk };
  return { status: 'unknown', towns: [] };
}

/**
 * Whether a measure is late: as stated; else computed from dates where they are those of the state
 * that `statusOf` gives, so never for a town that only takes part in a shared measure; else, without a
 * town, what the towns report.
 *
 * @param now - milliseconds since 1970
 */
export function scheduleOf(
  strategy: Strategy,
  measure: Measure,
  municipality = '',
  now: number = Date.now(),
): MeasureSchedule {
  const { schedule, phase, part } = statusOf(strategy, measure, municipality);
  if (schedule !== 'unknown') return { status: schedule, source: 'stated', towns: [] };
  const isShared = !part || part === 'none' || part === 'notPlanned';
  if ((isShared || part === 'owner') && isOverdue(measure, phase, now))
    return { status: 'delayed', source: 'computed', towns: [] };
  return isShared ? reportOfTowns(strategy, measure) : { status: 'unknown', towns: [] };
}

/** True where something was completed after the whole of its planned end was over. */
export function finishedLate({ schedule, status }: Measure): boolean {
  const { plannedEnd, actualEnd } = schedule ?? {};
  const end = parseFuzzyDate(plannedEnd)?.end;
  const start = parseFuzzyDate(actualEnd)?.start;
  return Boolean(status?.phase === 'completed' && end && start && start > end);
}
