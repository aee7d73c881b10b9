import { defineElement } from '../shared/widget/define.ts';
import { StrategyActionFieldExplorer } from './action-field-explorer.ts';

defineElement('strategy-action-field-explorer', StrategyActionFieldExplorer);

declare global {
  interface HTMLElementTagNameMap {
    'strategy-action-field-explorer': StrategyActionFieldExplorer;
  }
}
