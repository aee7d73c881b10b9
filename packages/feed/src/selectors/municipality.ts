import type { Municipality, Strategy } from '../generated/types.ts';

/** A municipality by its slug, AGS or ARS. */
export function findMunicipality(strategy: Strategy, key: string): Municipality | undefined {
  const wanted = key.trim().toLowerCase();
  return strategy.municipalities.find(({ id, ags, ars }) => [id, ags, ars].includes(wanted));
}
