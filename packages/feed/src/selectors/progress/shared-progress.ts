import type { Measure, Progress, Strategy } from '../../generated/types.ts';
import { ownState } from '../towns/participation.ts';

/** The stated progress of a measure: a town's own where it has a part, which no other's stands in for. */
export function progressOf(
  strategy: Strategy,
  measure: Measure,
  municipality = '',
): Progress | undefined {
  const local = ownState(strategy, measure, municipality);
  // What the measure of one town says is that town's.
  const shared = local && measure.owner !== municipality ? undefined : measure.progress;
  return local?.progress ?? shared;
}

/** Progress of several measures, with how many of them state one. */
export interface SharedProgress {
  /** Per cent, Σ(w·p)/Σw over the measures that state it; missing where none does. */
  readonly value?: number;
  readonly stated: number;
  readonly of: number;
}

/**
 * The weighted mean of stated progress. What is not stated counts as not stated, never as 0.
 *
 * @param weightOf - a measure's weight, 1 by default; those that are not above 0 are left out
 */
export function sharedProgress(
  strategy: Strategy,
  measures: readonly Measure[],
  municipality = '',
  weightOf: (measure: Measure) => number = () => 1,
): SharedProgress {
  const stated = measures.flatMap((measure) => {
    const value = progressOf(strategy, measure, municipality)?.value;
    const weight = weightOf(measure);
    return value !== undefined && weight > 0 ? [{ value, weight }] : [];
  });
  const total = stated.reduce((sum, { weight }) => sum + weight, 0);
  const sum = stated.reduce((all, { value, weight }) => all + value * weight, 0);
  const counts = { stated: stated.length, of: measures.length };
  return total > 0 ? { value: sum / total, ...counts } : counts;
}

/**
 * A share to print with at most one digit after the comma: whole, but never 0 or 100 per cent unless it is.
 *
 * @param percent - 0 to 100
 */
export function honestPercent(percent: number): number {
  if (percent > 0 && percent < 1) return Math.max(percent, 0.1);
  return percent > 99 && percent < 100 ? Math.min(percent, 99.9) : Math.round(percent);
}
