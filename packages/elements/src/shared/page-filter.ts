import type { MeasureFilter, Phase } from '@strategy-widgets/feed';
import { findMunicipality, PHASES } from '@strategy-widgets/feed';
import type { LinkedView } from './view.ts';

/** Value of `municipality` in the page state for „all towns“ on a town's own page. */
export const ALL_TOWNS = 'all';

/** What narrows the list, in the words of the address. */
const NAMES = ['q', 'field', 'goal', 'phase', 'municipality', 'only'];

const known = (value: string | undefined, ids: readonly string[]): string[] =>
  (value ?? '').split(/[\s,]+/).filter((id) => ids.includes(id));

function townOf(view: LinkedView): string | undefined {
  const chosen = view.page.get()['municipality'];
  if (chosen === ALL_TOWNS) return undefined;
  return (chosen && findMunicipality(view.strategy, chosen)?.id) ?? view.town?.id;
}

/**
 * The one filter of a page state, for list, map and chart alike. Values that the feed does not know,
 * for example from an old link, are left out rather than showing nothing.
 */
export function pageFilter(view: LinkedView): MeasureFilter {
  const values = view.page.get();
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const { only } = values;
  const { measures } = view.strategy;
  return {
    text: values['q'] ?? '',
    // Not for every frame in which somebody moves the map.
    measure: only
      ? known(
          only,
          measures.flatMap(({ id, aliases }) => [id, ...aliases]),
        )
      : [],
    actionField: known(values['field'], ids(view.strategy.actionFields)),
    goal: known(values['goal'], ids(view.strategy.goals)),
    phase: known(values['phase'], PHASES) as Phase[],
    municipality: townOf(view),
  };
}

/** True where a resident narrowed the list by more than the page's own town. */
export const isNarrowed = ({ page }: LinkedView): boolean => NAMES.some((name) => page.get()[name]);

/** Shows everything again that the page's own town has. */
export const widen = ({ page }: LinkedView): void => {
  page.set(Object.fromEntries(NAMES.map((name) => [name, ''])));
};
