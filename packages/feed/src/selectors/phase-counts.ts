import type { Phase, Strategy } from '../generated/types.ts';

/** Numbers of measures. */
export interface PhaseCounts {
  readonly total: number;
  /** By phase; phases without measures are missing. */
  readonly byPhase: ReadonlyMap<Phase, number>;
}

/**
 * Numbers for a headline, of the measures a town shows or of all. They need no measure to be loaded:
 * the core of a feed in parts states them, and reading measures counts them anew.
 */
export function headlineCounts({ counts }: Strategy, municipality = 'all'): PhaseCounts {
  const byPhase = counts.get(municipality) ?? new Map<Phase, number>();
  return { total: [...byPhase.values()].reduce((sum, count) => sum + count, 0), byPhase };
}
