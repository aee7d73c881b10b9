import { defineElement } from '../../shared/widget/define.ts';
import { StrategyFeedbackReceipt } from './feedback-receipt.ts';

defineElement('strategy-feedback-receipt', StrategyFeedbackReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-feedback-receipt': StrategyFeedbackReceipt;
  }
}
