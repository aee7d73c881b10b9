import type { Measure, Phase, ScheduleStatus, Strategy } from '../../generated/types.ts';
import { hasAny, type MeasureFilter } from '../filter/measure-filter.ts';
import { measuresMatching, type Lateness } from '../filter/matching.ts';
import { isShownIn, participationsOf, phaseOf } from '../towns/participation.ts';
import type { PhaseCounts } from '../towns/headline.ts';
import { scheduleOf } from './schedule.ts';
import { county, towns } from '../towns/towns.ts';

/** What the rows of a table of phases stand for. */
export type RowFacet = 'actionField' | 'goal' | 'municipality';

/** One row: a field, goal or town, with the phases of its measures. */
export interface PhaseRow {
  /** Empty for the measures that belong to none. */
  readonly id: string;
  readonly counts: PhaseCounts;
  /** How many of them are delayed, and how many at risk. */
  readonly late: Lateness;
}

type Cells = Map<Phase, number>;

/** A measure in a row. */
type Cell = [row: string, phase: Phase, schedule: ScheduleStatus];

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

/** Rows of a measure, each with the phase and schedule that it has there. */
function cellsOf(
  strategy: Strategy,
  measure: Measure,
  facet: RowFacet,
  { municipality, phase, schedule }: MeasureFilter,
  now: number | undefined,
): Cell[] {
  const cell = (id: string, town = id): Cell => [
    id,
    phaseOf(strategy, measure, town),
    scheduleOf(strategy, measure, town, now).status,
  ];
  if (facet !== 'municipality') {
    const ids = facet === 'goal' ? measure.goals : measure.actionFields;
    return (ids.length ? ids : ['']).map((id) => cell(id, municipality));
  }
  const all = new Set([...participationsOf(strategy, measure).keys(), measure.owner ?? '']);
  const shown = [...all].filter((id) => id && isShownIn(strategy, measure, id));
  return (shown.length ? shown : [''])
    .map((id) => cell(id))
    .filter(([, state, late]) => hasAny(phase, [state]) && hasAny(schedule, [late]));
}

/**
 * The measures that a filter leaves, by row and phase. A measure may stand in several rows. A row's
 * total is what `facetCounts` says of it; rows that the filter itself leaves out are missing.
 *
 * @param now - milliseconds since 1970, by which lateness is computed; default: this moment
 */
export function phaseRows(
  strategy: Strategy,
  filter: MeasureFilter,
  facet: RowFacet,
  searchText?: readonly string[],
  now?: number,
): PhaseRow[] {
  const chosen = wantedIds(filter, facet);
  const newRow = () => ({ cells: new Map() as Cells, late: { delayed: 0, atRisk: 0 } });
  const rows = new Map([...rowIds(strategy, facet), ''].map((id) => [id, newRow()]));
  // In a town its own state counts, so the shared one must not decide.
  const wide =
    facet === 'municipality'
      ? { ...filter, municipality: undefined, phase: [], schedule: [] }
      : filter;
  for (const measure of measuresMatching(strategy, wide, searchText, now)) {
    for (const [id, phase, schedule] of cellsOf(strategy, measure, facet, filter, now)) {
      const row = rows.get(id);
      if (!row) continue;
      row.cells.set(phase, (row.cells.get(phase) ?? 0) + 1);
      if (schedule === 'delayed' || schedule === 'atRisk') row.late[schedule] += 1;
    }
  }
  return [...rows]
    .map(([id, { cells, late }]) => ({
      id,
      late,
      counts: { total: [...cells.values()].reduce((sum, count) => sum + count, 0), byPhase: cells },
    }))
    .filter(({ id, counts }) => hasAny(chosen, [id]) && (id || counts.total));
}
