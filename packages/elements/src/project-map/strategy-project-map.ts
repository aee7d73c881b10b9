import { defineElement } from '../shared/widget/define.ts';
import { StrategyProjectMap } from './project-map.ts';

defineElement('strategy-project-map', StrategyProjectMap);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-project-map': StrategyProjectMap;
  }
}
