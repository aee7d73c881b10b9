import { compareFuzzyDates, parseFuzzyDate } from '../../dates/fuzzy-date.ts';
import type { Measure, Milestone } from '../../generated/types.ts';

/** A milestone with the measure it belongs to. */
export interface DueMilestone {
  readonly measure: Measure;
  readonly milestone: Milestone;
}

/**
 * Milestones that are still to come, the next first.
 *
 * @param now - milliseconds since 1970; a date that lies wholly before is over
 */
export function nextMilestones(
  measures: readonly Measure[],
  now: number,
  limit: number,
): DueMilestone[] {
  const isDue = ({ date, status }: Milestone) =>
    (status === 'planned' || status === 'moved') && (parseFuzzyDate(date)?.end ?? 0) >= now;
  return measures
    .flatMap((measure) =>
      measure.milestones.filter(isDue).map((milestone) => ({ measure, milestone })),
    )
    .sort((a, b) => compareFuzzyDates(a.milestone.date, b.milestone.date))
    .slice(0, limit);
}
