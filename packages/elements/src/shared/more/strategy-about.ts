import { defineElement } from '../widget/define.ts';
import { StrategyAbout } from './about-strategy.ts';

defineElement('strategy-about', StrategyAbout);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-about': StrategyAbout;
  }
}
