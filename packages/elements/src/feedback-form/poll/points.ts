import { DOTS } from '@strategy-widgets/feedback';
import type { Points } from './poll-state.ts';

export const pointsFor = (points: Points, option: string): number => points.get(option) ?? 0;

/** Points that are still to be given. */
export const pointsLeft = (points: Points): number =>
  DOTS - [...points.values()].reduce((sum, one) => sum + one, 0);

/** One more or one less for an option; the same points where that is not possible. */
export function changePoints(points: Points, option: string, by: 1 | -1): Points {
  const now = pointsFor(points, option) + by;
  if (now < 0 || (by > 0 && !pointsLeft(points))) return points;
  const next = new Map(points);
  if (now) next.set(option, now);
  else next.delete(option);
  return next;
}
