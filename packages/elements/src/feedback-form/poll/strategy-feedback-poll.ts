import { defineElement } from '../../shared/widget/define.ts';
import { StrategyFeedbackPoll } from './feedback-poll.ts';

defineElement('strategy-feedback-poll', StrategyFeedbackPoll);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-feedback-poll': StrategyFeedbackPoll;
  }
}
