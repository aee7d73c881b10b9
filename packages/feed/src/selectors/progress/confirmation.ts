import type { Measure, Strategy } from '../../generated/types.ts';
import { ownState } from '../towns/participation.ts';
import { judged, lastMoment, type Confirmation } from './publication.ts';

/** The later of two dates. */
const later = (a: string | undefined, b: string | undefined) =>
  lastMoment(a) > lastMoment(b) ? a : b;

/**
 * As of when a measure's state holds: in a town that has a part what it confirmed last, else when the
 * measure was last changed, else the feed's publication.
 *
 * @param now - milliseconds since 1970
 */
export function confirmationOf(
  strategy: Strategy,
  measure: Measure,
  municipality = '',
  now: number = Date.now(),
): Confirmation {
  const local = ownState(strategy, measure, municipality);
  const last = later(measure.status?.confirmedAt, measure.updatedAt);
  return judged(strategy, local?.confirmedAt ?? last ?? strategy.generatedAt, now);
}

/** How many measures nobody confirmed within the review interval, and whose date is still to come. */
export interface ConfirmationCounts {
  readonly unconfirmed: number;
  readonly future: number;
}

/** The same of several measures, in a town's view by its own confirmations. */
export function confirmationCounts(
  strategy: Strategy,
  measures: readonly Measure[],
  municipality = '',
  now: number = Date.now(),
): ConfirmationCounts {
  const counts = { unconfirmed: 0, future: 0 };
  for (const measure of measures) {
    const { remark } = confirmationOf(strategy, measure, municipality, now);
    if (remark) counts[remark] += 1;
  }
  return counts;
}
