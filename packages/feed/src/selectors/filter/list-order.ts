import type { ActionField, Measure, Strategy } from '../../generated/types.ts';
import { statusOf } from '../towns/measure-in-town.ts';
import { participationsOf } from '../towns/participation.ts';

/** So many measures a list shows first. */
export const LISTED_FIRST = 10;

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

/** Fields as the strategy orders them; those without a place keep the feed's order at the end. */
export const inOrder = (fields: readonly ActionField[]): ActionField[] =>
  [...fields].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);

/**
 * Measures under the first of their action fields that is wanted, each once, in the order of fields and
 * those that lead first in each.
 *
 * @param fields - ids of those that are wanted; none means all
 * @returns ids of fields with their measures; the empty one is of measures without a field
 */
export function groupsByField(
  strategy: Strategy,
  measures: readonly Measure[],
  fields: readonly string[] = [],
  municipality = '',
): [string, readonly Measure[]][] {
  const groups = new Map<string, Measure[]>(
    inOrder(strategy.actionFields).map(({ id }) => [id, []]),
  );
  groups.set('', []);
  for (const measure of measures) {
    const id = measure.actionFields.find((one) => !fields.length || fields.includes(one)) ?? '';
    (groups.get(id) ?? groups.get(''))?.push(measure);
  }
  return [...groups]
    .filter(([, members]) => members.length)
    .map(([id, members]) => [id, leadingFirst(strategy, members, municipality)]);
}
