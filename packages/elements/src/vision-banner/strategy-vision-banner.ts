import { defineElement } from '../shared/widget/define.ts';
import { StrategyVisionBanner } from './vision-banner.ts';

defineElement('strategy-vision-banner', StrategyVisionBanner);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-vision-banner': StrategyVisionBanner;
  }
}
