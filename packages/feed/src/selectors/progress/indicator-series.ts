import { parseFuzzyDate } from '../../dates/fuzzy-date.ts';
import type { Indicator, Municipality, Observation, Reading } from '../../generated/types.ts';

/** A value in time; without one where the line must not be drawn through. */
export interface SeriesPoint {
  /** Years as a number: 2026.5 is the middle of 2026. */
  readonly x: number;
  readonly y: number | undefined;
  readonly kind: Observation['kind'];
}

/** What can honestly be said of an indicator against its targets; `early` of one that is still to come. */
export type IndicatorVerdict = 'reached' | 'early' | 'onCourse' | 'behind' | 'missed';

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

const YEAR = 31_557_600_000;

/** A reading with where it is drawn, and its first and last moment. */
type Timed<T extends Reading> = T & { x: number; start: number; end: number };

/** Readings with a date and a number, in the order of their dates. */
const ordered = <T extends Reading>(readings: readonly T[]): Timed<T>[] =>
  readings
    .flatMap((reading) => {
      const found = parseFuzzyDate(reading.date);
      if (!found || !Number.isFinite(reading.value)) return [];
      const { year, start, end } = found;
      return [{ ...reading, x: year + (start - Date.UTC(year, 0)) / YEAR, start, end }];
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

/** The value that the straight line between two readings has at a time: each counts by the end of its date. */
const between = (a: Timed<Reading>, b: Timed<Reading>, end: number): number =>
  b.end > a.end ? a.value + ((b.value - a.value) * (end - a.end)) / (b.end - a.end) : b.value;

interface Judgement {
  readonly verdict?: IndicatorVerdict;
  readonly target?: Reading;
}

/**
 * Compares the last value with the next target, or the last one; where later ones are met, too, with
 * the last of those. Nothing is said without both a direction and a baseline, nor of a target worse
 * than where it starts from, which is a slip in the feed. „2026“ is missed only after 2026.
 */
function judge(
  { direction }: Indicator,
  last: Timed<Observation>,
  baseline: Timed<Reading> | undefined,
  targets: readonly Timed<Reading>[],
): Judgement {
  const next = targets.findIndex(({ end }) => end >= last.end);
  const at = next < 0 ? targets.length - 1 : next;
  const target = targets[at];
  if (!target || !baseline || (direction !== 'up' && direction !== 'down')) return { target };
  const sign = direction === 'up' ? 1 : -1;
  const isAsGood = (value: number) => (last.value - value) * sign >= 0;
  if ((target.value - baseline.value) * sign < 0) return { target };
  const unmet = targets.findIndex(({ value }, index) => index >= at && !isAsGood(value));
  const met = targets[(unmet < 0 ? targets.length : unmet) - 1];
  if (isAsGood(target.value) && met)
    return { target: met, verdict: met.start > last.end ? 'early' : 'reached' };
  if (target.end < last.start) return { target, verdict: 'missed' };
  const before = [baseline, ...targets]
    .filter(({ end }) => end < target.end && end <= last.end)
    .at(-1);
  if (!before || target.end < last.end) return { target };
  const isOnCourse = isAsGood(between(before, target, last.end));
  return { target, verdict: isOnCourse ? 'onCourse' : 'behind' };
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
  const toPoint = ({ x, value }: Timed<Reading>): SeriesPoint => ({
    x,
    y: value,
    kind: 'measured',
  });
  // Nor are the shared targets: reaching the mean is not what a town was asked for.
  const judged = last && judge(indicator, last, isShared ? baseline[0] : undefined, targets);
  return {
    observations,
    targets,
    last,
    target: judged?.target,
    verdict: judged?.verdict,
    line: withGaps(observations.map(({ x, value, kind }) => ({ x, y: value, kind }))),
    path: targets.length ? path.map(toPoint) : [],
  };
}
