import type { Municipality, Strategy } from '../generated/types.ts';

const sorted = new WeakMap<readonly Municipality[], Municipality[]>();

/** All municipalities but the county, alphabetically: no league table of towns. */
export function towns({ municipalities }: Strategy): Municipality[] {
  let list = sorted.get(municipalities);
  if (!list) {
    list = municipalities
      .filter(({ kind }) => kind !== 'county')
      .sort((a, b) => a.name.localeCompare(b.name, 'de'));
    sorted.set(municipalities, list);
  }
  return list;
}

/** The county itself, where the feed has it. */
export const county = ({ municipalities }: Strategy): Municipality | undefined =>
  municipalities.find(({ kind }) => kind === 'county');
