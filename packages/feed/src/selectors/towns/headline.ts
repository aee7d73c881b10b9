import type {
  LocalVision,
  Municipality,
  Phase,
  Strategy,
  Value,
  Vision,
} from '../../generated/types.ts';

/** One spelling of a name: „Dörentrup“, „doerentrup“ and „Dorentrup“ are the same town. */
export const townKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A municipality by its slug, AGS or ARS, or by its name, with or without umlauts and hyphens where only
 * one is called so.
 */
export function findMunicipality(strategy: Strategy, key: string): Municipality | undefined {
  const wanted = key.trim().toLowerCase();
  const { municipalities } = strategy;
  const exact = municipalities.find(({ id, ags, ars }) => [id, ags, ars].includes(wanted));
  if (exact || !wanted) return exact;
  const spelled = townKey(wanted);
  const [found, other] = municipalities.filter(({ id, name }) =>
    [id, name].some((word) => townKey(word) === spelled),
  );
  return spelled && !other ? found : undefined;
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
