import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import type { Cell, ChartSpec, Drawn } from '../chart-spec.ts';
import { barConfig } from './bar-config.ts';
import { lineConfig } from './line-config.ts';
import { readPaints, type Paints } from './paints.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

function configOf(spec: ChartSpec, paints: Paints, width: number): ChartConfiguration {
  return spec.type === 'bars' ? barConfig(spec, paints) : lineConfig(spec, paints, width);
}

/**
 * Draws what a canvas is to show, in its present size; nothing moves by itself.
 *
 * @param root - the widget's root, for colours and type
 */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, root: HTMLElement): Drawn {
  const config = configOf(spec, readPaints(root), canvas.width);
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, animation: false, responsive: false },
  });
  return {
    mark(cell: Cell | undefined) {
      chart.setActiveElements(cell ? [{ datasetIndex: cell.phase, index: cell.row }] : []);
      chart.update('none');
    },
    destroy: () => {
      chart.destroy();
    },
  };
}
