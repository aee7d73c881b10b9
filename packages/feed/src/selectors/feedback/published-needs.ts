import { parseFuzzyDate } from '../../dates/fuzzy-date.ts';
import type { Need, Strategy } from '../../generated/types.ts';

/** Whose needs are asked for; without a town those of all. */
export interface NeedScope {
  readonly municipality?: string;
  readonly actionField?: string;
}

const startOf = ({ date }: Need): number => parseFuzzyDate(date)?.start ?? 0;

/**
 * What residents asked for, the newest first: in a town's view its own and those that name no town.
 * What belongs to the field stands alone where there is any, so that a page on mobility speaks of it.
 */
export function publishedNeeds(
  { needs }: Pick<Strategy, 'needs'>,
  { municipality, actionField }: NeedScope,
): Need[] {
  const near = needs.filter(
    (need) => !municipality || !need.municipality || need.municipality === municipality,
  );
  const fitting = near.filter((need) => actionField && need.actionFields.includes(actionField));
  return [...(fitting.length ? fitting : near)].sort((a, b) => startOf(b) - startOf(a));
}
