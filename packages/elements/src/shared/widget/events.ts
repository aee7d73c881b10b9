import { warnOnce, type AddressValues } from '@strategy-widgets/feed/registry';
import type { Problem } from '@strategy-widgets/feed';
import type { Message } from '@strategy-widgets/feedback';

/** Details of the events that widgets fire; all bubble and cross shadow roots. */
export interface StrategyEvents {
  'strategy-ready': object;
  'strategy-error': { code: string };
  'strategy-feed-report': { problems: readonly Problem[] };
  'strategy-filter-change': { filter: AddressValues; count: number };
  'strategy-select': { measure: string };
  'strategy-feedback-submit': { message: Message; endpoint: string };
}

/** The same as events, for who listens. */
export type StrategyEventMap = {
  [Name in keyof StrategyEvents]: CustomEvent<StrategyEvents[Name]>;
};

/**
 * Fires one of the project's events.
 *
 * @returns false when the page cancelled the default action
 */
export function emit<Name extends keyof StrategyEvents>(
  host: EventTarget,
  name: Name,
  detail: StrategyEvents[Name],
  cancelable = false,
): boolean {
  const event = new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail });
  return host.dispatchEvent(event);
}

/** Tells webmasters what could not be read, where there is anything. */
export function reportProblems(host: Element, problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  warnOnce('strategy-feed-report', `${problems.length} (${first.code} ${first.pointer} …)`);
  emit(host, 'strategy-feed-report', { problems });
}
