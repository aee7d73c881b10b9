import { parseFuzzyDate } from '../../dates/fuzzy-date.ts';
import type { Indicator, Municipality, Observation, Reading } from '../../generated/types.ts';

/** A value in time; without one where the line must not be drawn through. */
export interface SeriesPoint {
  /** Years as a number: 2026.5 is the middle of 2026. */
  readonly x: number;
  readonly y: number | undefined;
  readonly kind: Observation['kind'];
}

/** What can honestly be said of an indicator against its targets. */
export type IndicatorVerdict = 'reached' | 'onCourse' | 'behind' | 'missed';

/** One indicator as a line, with where it should go. */
export interface IndicatorSeries {
  /** In the order of their dates. */
  readonly observations: readonly Observation[];
  /** The same to draw, broken where a period is missing. */
  readonly line: readonly SeriesPoint[];
  /** From the baseline by the targets; empty without targets. */
  readonly path: readonly SeriesPoint[];
  readonly targets: readonly Reading[];
  /** The newest value that is no forecast. */
  readonly last?: Observation;
  /** The target that the last value is measured by. */
  readonly target?: Reading;
  readonly verdict?: IndicatorVerdict;
}

const yearsOf = (date: string): number | undefined => {
  const found = parseFuzzyDate(date);
  return found && found.year + (found.start - Date.UTC(found.year, 0)) / 31_557_600_000;
};

/** Readings with a date and a number, in the order of their dates. */
const ordered = <T extends Reading>(readings: readonly T[]): (T & { x: number })[] =>
  readings
    .flatMap((reading) => {
      const x = yearsOf(reading.date);
      return x === undefined || !Number.isFinite(reading.value) ? [] : [{ ...reading, x }];
    })
    .sort((a, b) => a.x - b.x);

/** A step longer than one and a half times the usual one, at least a year, is a gap. */
function withGaps(points: readonly SeriesPoint[]): SeriesPoint[] {
  const steps = points.slice(1).map(({ x }, index) => x - (points[index]?.x ?? x));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 1;
  return points.flatMap((point, index) => {
    const step = steps[index - 1] ?? 0;
    const isGap = step > Math.max(usual, 1) * 1.5;
    return isGap ? [{ ...point, x: point.x - step / 2, y: undefined }, point] : [point];
  });
}

/** The value that the straight line between two readings has at a time. */
const between = (a: Reading & { x: number }, b: Reading & { x: number }, x: number): number =>
  b.x > a.x ? a.value + ((b.value - a.value) * (x - a.x)) / (b.x - a.x) : b.value;

/**
 * Compares the last value with the next target, or the last one. Nothing is said without a direction,
 * and „on course“ only between two stated readings.
 */
function judge(
  { direction }: Indicator,
  last: Observation & { x: number },
  path: readonly (Reading & { x: number })[],
  target: Reading & { x: number },
): IndicatorVerdict | undefined {
  if (direction === 'hold') return undefined;
  const isAsGood = (value: number) =>
    direction === 'up' ? last.value >= value : last.value <= value;
  const before = path.filter(({ x }) => x < target.x && x <= last.x).at(-1);
  // A target worse than where it starts from is a slip in the feed, nothing to judge by.
  const start = path[0];
  if (start && start !== target && (target.value - start.value) * (direction === 'up' ? 1 : -1) < 0)
    return undefined;
  if (isAsGood(target.value)) return 'reached';
  if (target.x < last.x) return 'missed';
  if (!before) return undefined;
  return isAsGood(between(before, target, last.x)) ? 'onCourse' : 'behind';
}

/** Observations of a town's own series where it has one, else those of no series. */
function ownObservations({ observations }: Indicator, town?: Municipality): Observation[] {
  const own = observations.filter(({ series }) =>
    town ? series === town.name || series === town.id : !series,
  );
  return own.length || !town ? own : observations.filter(({ series }) => !series);
}

/** One indicator, seen from a town or from all. */
export function indicatorSeries(indicator: Indicator, town?: Municipality): IndicatorSeries {
  const observations = ordered(ownObservations(indicator, town));
  const targets = ordered(indicator.targets);
  const baseline = ordered(indicator.baseline ? [indicator.baseline] : []);
  // The shared baseline is not that of a town's own series.
  const isShared = observations.every(({ series }) => !series);
  const path = [...(isShared ? baseline : []), ...targets];
  const last = observations.filter(({ kind }) => kind !== 'forecast').at(-1);
  const target = last && (targets.find(({ x }) => x >= last.x) ?? targets.at(-1));
  const toPoint = ({ x, value }: Reading & { x: number }): SeriesPoint => ({
    x,
    y: value,
    kind: 'measured',
  });
  // Nor are the shared targets: reaching the mean is not what a town was asked for.
  const verdict = last && target && isShared ? judge(indicator, last, path, target) : undefined;
  return {
    observations,
    targets,
    last,
    target,
    verdict,
    line: withGaps(observations.map(({ x, value, kind }) => ({ x, y: value, kind }))),
    path: targets.length ? path.map(toPoint) : [],
  };
}
