import { defineElement } from '../widget/define.ts';
import { StrategyMeasureMore } from './measure-more.ts';
// The sheet tells of the strategy, too.
import './strategy-about.ts';

defineElement('strategy-measure-more', StrategyMeasureMore);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-measure-more': StrategyMeasureMore;
  }
}
