import type { Measure, Phase, Strategy } from '../../generated/types.ts';
import { hasAny, type MeasureFilter } from '../filter/measure-filter.ts';
import { measuresMatching } from '../filter/matching.ts';
import { isShownIn, participationsOf, phaseOf } from '../towns/participation.ts';
import type { PhaseCounts } from '../towns/headline.ts';
import { county, towns } from '../towns/towns.ts';

/** What the rows of a table of phases stand for. */
export type RowFacet = 'actionField' | 'goal' | 'municipality';

/** One row: a field, goal or town, with the phases of its measures. */
export interface PhaseRow {
  /** Empty for the measures that belong to none. */
  readonly id: string;
  readonly counts: PhaseCounts;
}

type Cells = Map<Phase, number>;

const wantedIds = (filter: MeasureFilter, facet: RowFacet): readonly string[] => {
  if (facet !== 'municipality') return filter[facet] ?? [];
  return filter.municipality ? [filter.municipality] : [];
};

/** Rows in the order in which they are read: fields as the strategy orders them, towns by name. */
function rowIds(strategy: Strategy, facet: RowFacet): string[] {
  const lists = {
    actionField: () =>
      [...strategy.actionFields].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0),
    goal: () => strategy.goals,
    municipality: () => [...towns(strategy), ...[county(strategy) ?? []].flat()],
  };
  return lists[facet]().map(({ id }) => id);
}

/** Rows of a measure, each with the phase it has there. */
function placesOf(
  strategy: Strategy,
  measure: Measure,
  facet: RowFacet,
  { municipality, phase }: MeasureFilter,
): [string, Phase][] {
  if (facet !== 'municipality') {
    const ids = facet === 'goal' ? measure.goals : measure.actionFields;
    const own = phaseOf(strategy, measure, municipality);
    return (ids.length ? ids : ['']).map((id) => [id, own]);
  }
  const all = new Set([...participationsOf(strategy, measure).keys(), measure.owner ?? '']);
  const shown = [...all].filter((id) => id && isShownIn(strategy, measure, id));
  const states = (shown.length ? shown : ['']).map((id): [string, Phase] => [
    id,
    phaseOf(strategy, measure, id),
  ]);
  return states.filter(([, state]) => hasAny(phase, [state]));
}

/**
 * The measures that a filter leaves, by row and phase. A measure may stand in several rows. A row's
 * total is what `facetCounts` says of it; rows that the filter itself leaves out are missing.
 */
export function phaseRows(
  strategy: Strategy,
  filter: MeasureFilter,
  facet: RowFacet,
  searchText?: readonly string[],
): PhaseRow[] {
  const chosen = wantedIds(filter, facet);
  const rows = new Map<string, Cells>(rowIds(strategy, facet).map((id) => [id, new Map()]));
  rows.set('', new Map());
  // In a town its own phase counts, so the shared one must not decide.
  const wide =
    facet === 'municipality' ? { ...filter, municipality: undefined, phase: [] } : filter;
  for (const measure of measuresMatching(strategy, wide, searchText)) {
    for (const [id, phase] of placesOf(strategy, measure, facet, filter)) {
      const cells = rows.get(id);
      cells?.set(phase, (cells.get(phase) ?? 0) + 1);
    }
  }
  return [...rows]
    .map(([id, byPhase]) => ({
      id,
      counts: { total: [...byPhase.values()].reduce((sum, count) => sum + count, 0), byPhase },
    }))
    .filter(({ id, counts }) => hasAny(chosen, [id]) && (id || counts.total));
}
