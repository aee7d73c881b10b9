import { compareFuzzyDates } from '../../dates/fuzzy-date.ts';
import type { Measure, Strategy } from '../../generated/types.ts';
import { formatter } from '../../text/formatter.ts';
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

/**
 * Measures in another order: titles as the language sorts them, what begins or was changed last and what
 * ends first at the top. What has no such date comes last; equal ones keep their order.
 *
 * @param title - the title as it is shown
 * @param language - BCP 47 tag that titles are sorted by
 */
export function sortMeasures(
  strategy: Strategy,
  measures: readonly Measure[],
  order: MeasureOrder,
  municipality: string | undefined,
  title: (measure: Measure) => string,
  language: string,
): readonly Measure[] {
  if (order === 'title') {
    const { compare } = formatter(Intl.Collator, language, { numeric: true });
    const named = measures.map((measure) => [title(measure), measure] as const);
    return named.sort(([a], [b]) => compare(a, b)).map(([, measure]) => measure);
  }
  const dated = measures.map((measure): [string | undefined, Measure] => [
    datesOf(strategy, measure, municipality)[order],
    measure,
  ]);
  const isRising = order === 'end';
  const compare = ([a]: [string?, ...unknown[]], [b]: [string?, ...unknown[]]) =>
    isRising || !a || !b ? compareFuzzyDates(a, b) : compareFuzzyDates(b, a);
  return dated.sort(compare).map(([, measure]) => measure);
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
