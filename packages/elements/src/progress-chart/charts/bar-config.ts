import type { BarElement, Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { BarSpec } from '../chart-spec.ts';
import type { Paints } from './paints.ts';

/** A number on a small plate of paper, where its segment has the room. */
function plate(context: CanvasRenderingContext2D, bar: BarElement, text: string, paints: Paints) {
  const { x, y, base, height } = bar as unknown as Record<'x' | 'y' | 'base' | 'height', number>;
  const width = context.measureText(text).width + paints.font.size * 0.5;
  if (Math.abs(x - base) < width + 4) return;
  const middle = (x + base) / 2;
  const tall = Math.min(height - 4, paints.font.size * 1.25);
  context.fillStyle = paints.paper;
  context.fillRect(middle - width / 2, y - tall / 2, width, tall);
  context.fillStyle = paints.ink;
  context.fillText(text, middle, y + 1);
}

function drawNumbers(chart: Chart, spec: BarSpec, paints: Paints): void {
  const { ctx, data } = chart;
  ctx.textAlign = 'center';
  data.datasets.forEach((_set, phase) => {
    chart.getDatasetMeta(phase).data.forEach((bar, row) => {
      const count = spec.rows[row]?.counts[phase] ?? 0;
      if (count) plate(ctx, bar as BarElement, spec.print(count), paints);
    });
  });
}

/** Names above the bars, so that they have the whole width on a phone too, totals at the far end. */
function drawNames(chart: Chart, spec: BarSpec, paints: Paints): void {
  const { ctx, chartArea, scales } = chart;
  const size = paints.font.size;
  spec.rows.forEach((bar, row) => {
    const y = (scales['y']?.getPixelForValue(row) ?? 0) - size * 1.45;
    const number = [spec.late(bar), spec.print(bar.total)].filter(Boolean).join(' · ');
    ctx.fillStyle = paints.ink;
    ctx.textAlign = 'right';
    ctx.fillText(number, chartArea.right, y);
    ctx.textAlign = 'left';
    const room = chartArea.width - ctx.measureText(number).width - size;
    ctx.fillText(shorten(ctx, bar.label, room), chartArea.left, y);
  });
}

function shorten(context: CanvasRenderingContext2D, text: string, room: number): string {
  let end = text.length;
  const cut = () => (end < text.length ? `${text.slice(0, end).trimEnd()}…` : text);
  while (end > 1 && context.measureText(cut()).width > room) end -= 1;
  return cut();
}

const words = (spec: BarSpec, paints: Paints): Plugin => ({
  id: 'words',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${String(paints.font.size)}px ${paints.font.family}`;
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
        borderWidth: 1.5,
        borderSkipped: false,
        hoverBackgroundColor: paints.pattern(phase),
        hoverBorderColor: paints.ink,
        hoverBorderWidth: 4,
        barThickness: size * 1.5,
      })),
    },
    options: {
      indexAxis: 'y',
      events: ['mousemove', 'mouseout', 'click'],
      interaction: { mode: 'nearest', intersect: true },
      layout: { padding: { top: size, right: 2 } },
      scales: {
        x: {
          stacked: true,
          beginAtZero: true,
          border: { display: false },
          grid: { display: false },
          ticks: { display: false },
          max: Math.max(1, ...spec.rows.map(({ total }) => total)),
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
