import type { Lateness, MeasureFilter, Phase, PhaseCounts, RowFacet } from '@strategy-widgets/feed';
import { phaseCounts, phaseRows, PHASES, lateness } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { BarRow } from '../chart-spec.ts';

/** The attribute `by`: what the rows of table and chart stand for. */
export type By = 'field' | 'goal' | 'municipality';

const FACETS: Readonly<Record<By, RowFacet>> = {
  field: 'actionField',
  goal: 'goal',
  municipality: 'municipality',
};

/** Table and chart alike. */
export interface Breakdown {
  readonly by: By;
  /** Phases that occur, in the order of all widgets. */
  readonly phases: readonly Phase[];
  /** Of `delayed` and `atRisk` what occurs. */
  readonly schedules: readonly (keyof Lateness)[];
  readonly rows: readonly BarRow[];
  /** Measures of the longest row, by which bars are drawn, and at least one. */
  readonly longest: number;
  /** Each measure once. */
  readonly total: PhaseCounts;
  readonly late: Lateness;
}

/** The name of what rows stand for. */
export const byWord = (by: By): string =>
  by === 'field'
    ? msg('Handlungsfeld', { id: 'chart-by-field' })
    : by === 'goal'
      ? msg('Ziel', { id: 'filter-goal' })
      : msg('Kommune', { id: 'filter-town' });

function nameOf({ strategy, plain }: LinkedView, by: By, id: string): string {
  if (!id) return msg('ohne Zuordnung', { id: 'chart-no-row' });
  if (by === 'municipality')
    return strategy.municipalities.find((town) => town.id === id)?.name ?? id;
  const list = by === 'goal' ? strategy.goals : strategy.actionFields;
  return plain(list.find((item) => item.id === id)?.title);
}

const LATE = ['delayed', 'atRisk'] as const;

/** Everything that table, chart and file show, counted by the page's selectors. */
export function breakdown(view: LinkedView, filter: MeasureFilter, by: By): Breakdown {
  const { strategy } = view;
  const text = view.state.searchText;
  const rows = phaseRows(strategy, filter, FACETS[by], text);
  const total = phaseCounts(strategy, filter, text);
  const phases = PHASES.filter(
    (phase) => total.byPhase.get(phase) ?? rows.some(({ counts }) => counts.byPhase.get(phase)),
  );
  const late = lateness(strategy, filter, text);
  const longest = Math.max(1, ...rows.map(({ counts }) => counts.total));
  return {
    by,
    late,
    schedules: LATE.filter((status) =>
      [late, ...rows.map((row) => row.late)].some((of) => of[status]),
    ),
    phases,
    total,
    longest,
    rows: rows.map(({ id, counts, late: own }) => ({
      id,
      late: own,
      label: nameOf(view, by, id),
      counts: phases.map((phase) => counts.byPhase.get(phase) ?? 0),
      total: counts.total,
    })),
  };
}

/** Rows before somebody asks for all. */
const FIRST = 6;

/** What of it is seen at first; a single row more is no reason to fold. */
export const firstRows = (data: Breakdown): Breakdown =>
  data.rows.length > FIRST + 1 ? { ...data, rows: data.rows.slice(0, FIRST) } : data;

/** The bars' place, kept before they are drawn: a name and a bar for each row. */
export const barsHeight = ({ rows }: Breakdown): string =>
  `height:${String(rows.length * 4 + 0.5)}em`;
