import type { Measure, Strategy } from '../../generated/types.ts';
import { statusOf } from '../towns/measure-in-town.ts';
import { participationsOf } from '../towns/participation.ts';

/** What a list of measures can be sorted by in the place of its topics. */
export const ORDERS = ['title', 'start', 'end', 'changed'] as const;

export type MeasureOrder = (typeof ORDERS)[number];

/** Fuzzy dates of a measure as a list tells them. */
export interface MeasureDates {
  /** Since when the town's state holds, else the measure's begin, planned where it has none. */
  readonly start?: string;
  /** Planned where it has none. */
  readonly end?: string;
  /** Day on which the measure was last changed. */
  readonly changed?: string;
}

/** The dates of a measure, as a town sees them where one is named. */
export function datesOf(strategy: Strategy, measure: Measure, municipality = ''): MeasureDates {
  const { actualStart, plannedStart, plannedEnd, actualEnd } = measure.schedule ?? {};
  const since = municipality ? statusOf(strategy, measure, municipality).date : undefined;
  return {
    start: since ?? actualStart ?? plannedStart,
    end: actualEnd ?? plannedEnd,
    changed: measure.updatedAt?.slice(0, 10),
  };
}

/** Puts what a town pinned before lighthouse projects, and these before the others. */
export function leadingFirst(
  strategy: Strategy,
  measures: readonly Measure[],
  municipality = '',
): readonly Measure[] {
  const rank = (measure: Measure) => {
    if (participationsOf(strategy, measure).get(municipality)?.pinned) return 0;
    return measure.lighthouse ? 1 : 2;
  };
  return [0, 1, 2].flatMap((wanted) => measures.filter((measure) => rank(measure) === wanted));
}
