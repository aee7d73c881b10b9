import { municipalities } from '../../packages/feed/fixtures/lippe/strategy.json';

/** The sixteen municipalities and the county: slug (which is the theme's name too) and name. */
export const towns: readonly { readonly id: string; readonly name: string }[] = municipalities;

export const townName = (id: string): string | undefined =>
  towns.find((town) => town.id === id)?.name;
