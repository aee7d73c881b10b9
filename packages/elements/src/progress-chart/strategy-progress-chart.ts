import { defineElement } from '../shared/widget/define.ts';
import { StrategyProgressChart } from './progress-chart.ts';

defineElement('strategy-progress-chart', StrategyProgressChart);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-progress-chart': StrategyProgressChart;
  }
}
