import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { BarRow, BarSpec } from '../chart-spec.ts';
import type { Paints } from './paints.ts';

/** Parts of the reader's text size: a row is its name, its bar, and the numbers below the bar. */
const BAR = 1.125;
const SMALL = 0.875;

type Box = Record<'x' | 'y' | 'base' | 'height', number>;

const fontOf = ({ font }: Paints, share = 1): string =>
  `${String(font.size * share)}px ${font.family}`;

/** Below each segment that has the room for it, so that nothing covers the tiles. */
function drawNumbers(chart: Chart, spec: BarSpec, paints: Paints): void {
  const { ctx, data } = chart;
  ctx.textAlign = 'center';
  ctx.fillStyle = paints.muted;
  ctx.font = fontOf(paints, SMALL);
  data.datasets.forEach((_set, phase) => {
    chart.getDatasetMeta(phase).data.forEach((bar, row) => {
      const { x, y, base, height } = bar as unknown as Box;
      const text = spec.print(spec.rows[row]?.counts[phase] ?? 0);
      if (Math.abs(x - base) > ctx.measureText(text).width + 2)
        ctx.fillText(text, (x + base) / 2, y + height / 2 + paints.font.size * 0.65);
    });
  });
}

/** Names above the bars, so that they have the whole width on a phone too; totals at the bars' ends. */
function drawNames(chart: Chart, spec: BarSpec, paints: Paints): void {
  const { ctx, chartArea, scales } = chart;
  const size = paints.font.size;
  ctx.font = fontOf(paints);
  const isNarrow = spec.rows.some((bar) => {
    const words = spec.late(bar);
    return words && ctx.measureText(bar.label + words).width > chart.width - size;
  });
  spec.rows.forEach((bar, row) => {
    ctx.fillStyle = paints.ink;
    const y = scales['y']?.getPixelForValue(row) ?? 0;
    const end = scales['x']?.getPixelForValue(bar.total) ?? 0;
    ctx.textAlign = 'left';
    ctx.fillText(spec.print(bar.total), end + size * 0.5, y + 1);
    const late = isNarrow ? shapesOf(bar, spec) : spec.late(bar);
    const room = chart.width - ctx.measureText(late).width - size;
    const top = y - size * 1.3;
    ctx.fillText(shorten(ctx, bar.label, room), chartArea.left, top);
    ctx.textAlign = 'right';
    ctx.fillStyle = paints.late;
    ctx.fillText(late, chart.width, top);
  });
}

/** Late ones by the key's shapes, where their words leave the name of any row no room: alike in all rows. */
const shapesOf = ({ late: { delayed, atRisk } }: BarRow, { print }: BarSpec): string =>
  [delayed && `▲ ${print(delayed)}`, atRisk && `△ ${print(atRisk)}`].filter(Boolean).join(' · ');

function shorten(context: CanvasRenderingContext2D, text: string, room: number): string {
  let end = text.length;
  const cut = () => (end < text.length ? `${text.slice(0, end).trimEnd()}…` : text);
  while (end > 1 && context.measureText(cut()).width > room) end -= 1;
  return cut();
}

/** The widest total, which stands beside the longest bar. */
function roomForTotals(context: CanvasRenderingContext2D, spec: BarSpec, paints: Paints): number {
  context.font = fontOf(paints);
  const widths = spec.rows.map(({ total }) => context.measureText(spec.print(total)).width);
  return Math.max(0, ...widths) + paints.font.size * 0.75;
}

const words = (spec: BarSpec, paints: Paints): Plugin => ({
  id: 'words',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.textBaseline = 'middle';
    drawNames(chart, spec, paints);
    drawNumbers(chart, spec, paints);
    ctx.restore();
  },
});

/** Stacked horizontal bars; a segment can be pointed at and chosen. */
export function barConfig(spec: BarSpec, paints: Paints): ChartConfiguration {
  const { size } = paints.font;
  const config: ChartConfiguration<'bar'> = {
    type: 'bar',
    data: {
      labels: spec.rows.map(({ label }) => label),
      datasets: spec.phases.map((phase, index) => ({
        data: spec.rows.map(({ counts }) => counts[index] ?? 0),
        backgroundColor: paints.pattern(phase),
        borderColor: paints.colour(phase),
        borderWidth: 1,
        borderSkipped: false,
        hoverBackgroundColor: paints.pattern(phase),
        hoverBorderColor: paints.ink,
        hoverBorderWidth: 3,
        barThickness: size * BAR,
      })),
    },
    options: {
      indexAxis: 'y',
      events: ['mousemove', 'mouseout', 'click'],
      interaction: { mode: 'nearest', intersect: true },
      layout: {
        padding: ({ chart }) => ({
          top: size * 0.5,
          right: roomForTotals(chart.ctx, spec, paints),
        }),
      },
      scales: {
        x: {
          stacked: true,
          beginAtZero: true,
          border: { display: false },
          grid: { display: false },
          ticks: { display: false },
          max: spec.longest,
        },
        y: { stacked: true, display: false },
      },
      onHover: (_event, [at]) => {
        spec.point(at && { row: at.index, phase: at.datasetIndex });
      },
      onClick: (_event, [at]) => {
        if (at) spec.choose({ row: at.index, phase: at.datasetIndex });
      },
    },
    plugins: [words(spec, paints)],
  };
  return config;
}
