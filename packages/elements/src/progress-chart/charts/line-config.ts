import type { SeriesPoint } from '@strategy-widgets/feed';
import type { ChartConfiguration, ScriptableLineSegmentContext } from 'chart.js';
import type { LineSpec } from '../chart-spec.ts';
import type { Paints } from './paints.ts';

/** Markers that tell how sure a value is without colour: full, hollow, triangle. */
const SHAPES = { measured: 'circle', provisional: 'rectRot', forecast: 'triangle' } as const;

const toData = (points: readonly SeriesPoint[]) => points.map(({ x, y }) => ({ x, y: y ?? NaN }));

function valueSet({ series }: LineSpec, paints: Paints) {
  const { line } = series;
  const isSure = (index: number) => line[index]?.kind === 'measured';
  return {
    data: toData(line),
    borderColor: paints.ink,
    borderWidth: 2.5,
    pointStyle: line.map(({ kind }) => SHAPES[kind]),
    pointRadius: 5,
    pointBorderColor: paints.ink,
    pointBorderWidth: 2,
    pointBackgroundColor: line.map((_point, index) => (isSure(index) ? paints.ink : paints.paper)),
    spanGaps: false,
    segment: {
      borderDash: ({ p1DataIndex }: ScriptableLineSegmentContext) =>
        isSure(p1DataIndex) ? undefined : [4, 4],
    },
  };
}

const pathSet = ({ series }: LineSpec, paints: Paints) => ({
  data: toData(series.path),
  borderColor: paints.muted,
  borderWidth: 1.5,
  borderDash: [1, 4],
  borderCapStyle: 'round' as const,
  pointStyle: 'crossRot' as const,
  pointRadius: series.path.map((_point, index) =>
    index < series.path.length - series.targets.length ? 0 : 6,
  ),
  pointBorderColor: paints.ink,
  pointBorderWidth: 2,
});

const ticksOf = ({ muted, font }: Paints, width: number) => ({
  color: muted,
  // With very large text the few ticks must still leave room for the line; the table says it all.
  font: { family: font.family, size: Math.min(font.size * 0.875, width / 18) },
});

/** Values over time with the way to the target; a missing period stays a gap. */
export function lineConfig(spec: LineSpec, paints: Paints, width: number): ChartConfiguration {
  const ticks = ticksOf(paints, width);
  const config: ChartConfiguration<'line'> = {
    type: 'line',
    data: { datasets: [valueSet(spec, paints), pathSet(spec, paints)] },
    options: {
      events: [],
      layout: { padding: { top: 8, right: 8 } },
      scales: {
        x: {
          type: 'linear',
          grid: { display: false },
          border: { color: paints.line },
          ticks: { ...ticks, precision: 0, maxRotation: 0, callback: (value) => String(value) },
        },
        y: {
          beginAtZero: true,
          grid: { color: paints.line },
          border: { display: false },
          ticks: { ...ticks, maxTicksLimit: 5, callback: (value) => spec.print(Number(value)) },
        },
      },
    },
  };
  return config;
}
