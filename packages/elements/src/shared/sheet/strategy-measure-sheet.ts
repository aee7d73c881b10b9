import { defineElement } from '../widget/define.ts';
import { StrategyMeasureSheet } from './measure-sheet.ts';

defineElement('strategy-measure-sheet', StrategyMeasureSheet);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-measure-sheet': StrategyMeasureSheet;
  }
}
