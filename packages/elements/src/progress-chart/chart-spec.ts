import type { IndicatorSeries, Lateness, Phase } from '@strategy-widgets/feed';

/** A segment of the bars: place of its row and of its phase. */
export interface Cell {
  readonly row: number;
  readonly phase: number;
}

/** What a canvas draws; `key` changes when it has to be drawn anew. */
interface Spec {
  readonly key: string;
}

/** Stacked bars, one for each row. */
export interface BarSpec extends Spec {
  readonly type: 'bars';
  readonly phases: readonly Phase[];
  readonly rows: readonly BarRow[];
  /** Measures of the longest row of all, at least one. */
  readonly longest: number;
  /** How many are late, in words; '' where none is. */
  readonly late: (row: BarRow) => string;
  /** Printed numbers. */
  readonly print: (value: number) => string;
  /** The pointer came upon a segment, or left all. */
  readonly point: (cell: Cell | undefined) => void;
  readonly choose: (cell: Cell) => void;
}

/** One bar. */
export interface BarRow {
  readonly id: string;
  readonly label: string;
  /** In the order of the phases. */
  readonly counts: readonly number[];
  readonly total: number;
  /** How many of them are late, and at risk. */
  readonly late: Lateness;
}

/** One indicator in time. */
export interface LineSpec extends Spec {
  readonly type: 'line';
  readonly series: IndicatorSeries;
  readonly print: (value: number) => string;
}

export type ChartSpec = BarSpec | LineSpec;

/** A canvas of a template, with what it draws. */
export type SpecCanvas = HTMLCanvasElement & { spec?: ChartSpec };

/** A drawn chart. */
export interface Drawn {
  /** Marks a segment, or none. */
  mark(cell: Cell | undefined): void;
  destroy(): void;
}
