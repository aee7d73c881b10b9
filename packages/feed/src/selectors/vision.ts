import type { LocalVision, Strategy, Value, Vision } from '../generated/types.ts';

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
