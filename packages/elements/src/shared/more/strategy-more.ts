import { defineElement } from '../widget/define.ts';
import { StrategyAbout } from './about-strategy.ts';
import { StrategyMeasureMore } from './measure-more.ts';

defineElement('strategy-about', StrategyAbout);
defineElement('strategy-measure-more', StrategyMeasureMore);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-about': StrategyAbout;
    'strategy-measure-more': StrategyMeasureMore;
  }
}
