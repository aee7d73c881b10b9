import { type AddressValues, warnOnce } from '@strategy-widgets/feed/registry';
import type { MeasureFilter, Municipality } from '@strategy-widgets/feed';
import { findMunicipality, PHASES, SCHEDULES } from '@strategy-widgets/feed';
import type { LinkedView } from '../widget/view.ts';
import { ALL_TOWNS } from './page-hash.ts';

/** What narrows the list. */
const NAMES: (keyof AddressValues)[] = [
  'q',
  'field',
  'goal',
  'phase',
  'schedule',
  'municipality',
  'only',
];

interface Named {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/**
 * The ids that the feed knows.
 *
 * @param tell - called with a value that has others, too
 */
function known(
  value: string | undefined,
  items: readonly Named[],
  tell: (value: string) => void,
): string[] {
  // Most choices are empty, and the filter is made for every frame in which somebody moves the map.
  if (!value || !items.length) return [];
  const ids = items.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const wanted = value.match(/[^\s,]+/g) ?? [];
  const found = wanted.filter((id) => ids.includes(id));
  if (found.length < wanted.length) tell(value);
  return found;
}

/** The same of what the feed's schema knows. */
const words = <T extends string>(
  value: string | undefined,
  all: readonly T[],
  tell: (value: string) => void,
) =>
  known(
    value,
    all.map((id) => ({ id })),
    tell,
  ) as T[];

function townOf(view: LinkedView, tell: (value: string) => void): string | undefined {
  const { municipality = '' } = view.page.get();
  if (municipality === ALL_TOWNS) return undefined;
  const found = findMunicipality(view.strategy, municipality)?.id;
  if (municipality && !found) tell(municipality);
  return found ?? view.town?.id;
}

/**
 * The one filter of a page state, for list, map and chart alike. Values that the feed does not know,
 * for example from an old link, are left out rather than showing nothing.
 */
export function pageFilter(
  view: LinkedView,
  tell: (value: string) => void = () => undefined,
): MeasureFilter {
  const values = view.page.get();
  const { strategy } = view;
  return {
    text: values.q ?? '',
    measure: known(values.only, strategy.measures, tell),
    actionField: known(values.field, strategy.actionFields, tell),
    goal: known(values.goal, strategy.goals, tell),
    phase: words(values.phase, PHASES, tell),
    schedule: words(values.schedule, SCHEDULES, tell),
    municipality: townOf(view, tell),
  };
}

/** The same before it is rendered: the console has a word of the ids left out, which may be an attribute's slip. */
export const followFilter = (view: LinkedView): MeasureFilter =>
  pageFilter(view, (value) => {
    warnOnce('filter-unknown', value);
  });

/** The town that a filter is narrowed to. */
export const chosenTown = (
  { strategy }: LinkedView,
  { municipality }: MeasureFilter,
): Municipality | undefined => strategy.municipalities.find(({ id }) => id === municipality);

/** True where a resident narrowed the list by more than the page's own town. */
export const isNarrowed = ({ page }: LinkedView): boolean => NAMES.some((name) => page.get()[name]);

/** Shows everything again that the page's own town has. */
export const widen = ({ page }: LinkedView): void => {
  page.set(Object.fromEntries(NAMES.map((name) => [name, ''])));
};
