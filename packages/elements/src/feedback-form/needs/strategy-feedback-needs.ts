import { defineElement } from '../../shared/widget/define.ts';
import { StrategyFeedbackNeeds } from './feedback-needs.ts';

defineElement('strategy-feedback-needs', StrategyFeedbackNeeds);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-feedback-needs': StrategyFeedbackNeeds;
  }
}
