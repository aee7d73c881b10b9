import type {
  LocalVision,
  Municipality,
  Phase,
  Strategy,
  Value,
  Vision,
} from '../../generated/types.ts';

/** A municipality by its slug, AGS or ARS. */
export function findMunicipality(strategy: Strategy, key: string): Municipality | undefined {
  const wanted = key.trim().toLowerCase();
  return strategy.municipalities.find(({ id, ags, ars }) => [id, ags, ars].includes(wanted));
}

/** The vision and what a town adds to it. */
export function visionFor(
  { vision }: Strategy,
  municipality?: string,
): { vision?: Vision; local?: LocalVision } {
  return { vision, local: vision?.local.find((local) => local.municipality === municipality) };
}

/** The values that all share and those particular to a town. */
export function valuesFor(
  { values }: Strategy,
  municipality = '',
): { shared: Value[]; local: Value[] } {
  return {
    shared: values.filter(({ scope }) => scope === 'core'),
    local: values.filter(
      ({ scope, municipalities }) => scope === 'local' && municipalities.includes(municipality),
    ),
  };
}

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
