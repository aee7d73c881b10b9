import { defineElement } from '../shared/widget/define.ts';
import { StrategyFeedbackForm } from './feedback-form.ts';

defineElement('strategy-feedback-form', StrategyFeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-feedback-form': StrategyFeedbackForm;
  }
}
