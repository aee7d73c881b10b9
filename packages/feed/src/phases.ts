import type { Phase } from './generated/types.ts';

/** All phases in the order in which every widget shows them. */
export const PHASES: readonly Phase[] = [
  'idea',
  'planned',
  'preparation',
  'implementation',
  'completed',
  'continuous',
  'paused',
  'discontinued',
  'merged',
  'unknown',
];
