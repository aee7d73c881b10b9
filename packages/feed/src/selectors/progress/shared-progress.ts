import type { Measure, Strategy } from '../../generated/types.ts';
import { participationsOf } from '../towns/participation.ts';

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
    const local = participationsOf(strategy, measure).get(municipality);
    const value = (local ?? measure).progress?.value;
    const weight = weightOf(measure);
    return value !== undefined && weight > 0 ? [{ value, weight }] : [];
  });
  const total = stated.reduce((sum, { weight }) => sum + weight, 0);
  const sum = stated.reduce((all, { value, weight }) => all + value * weight, 0);
  const counts = { stated: stated.length, of: measures.length };
  return total > 0 ? { value: sum / total, ...counts } : counts;
}
