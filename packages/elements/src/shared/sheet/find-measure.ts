import type { Measure, Strategy } from '@strategy-widgets/feed';

/** A measure by its id, or by one that it had before: old links still resolve. */
export const findMeasure = (strategy: Strategy, id: string): Measure | undefined =>
  strategy.measures.find((measure) => measure.id === id) ??
  strategy.measures.find(({ aliases }) => aliases.includes(id));
