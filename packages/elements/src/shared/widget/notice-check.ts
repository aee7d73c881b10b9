import { mayBeRemarked } from '@strategy-widgets/feed';
import { registry } from '@strategy-widgets/feed/registry';
import { isLinked, type StrategyHost, type StrategyView } from './view.ts';

/** Attributes of the page's own, those of ours that take anything, and values that work. */
const FINE =
  /^(?:(?:id|class|style|slot|hidden|feed|municipality|heading|theme|measure|privacy-url|poll|debug|data-(?!strategy-(?!painted))[^=]*)=.*|endpoint=(?:https:\/\/[^/]+|http:\/\/(?:localhost|127)[^/]*)?\/.+|(?:heading-level|lang|color-scheme|scope|by|view|needs)=(?:[2-6]|de|en|light|dark|all|field|goal|table|chart|off)?)$/s;

/** True where something on a widget or script may be a slip: worth code that looks closer. */
function maySlip(host: Element, view?: StrategyView): boolean {
  const theme = host.getAttribute('theme');
  const isOdd = theme && view?.strategy.municipalities.every(({ id }) => id !== theme);
  return (
    Boolean(isOdd) ||
    [...host.attributes].some(({ name, value }) => !FINE.test(`${name}=${value}`)) ||
    !/^(?:feed|municipality|lang|theme|base|debug|links|privacyUrl|,)*$/.test(
      Object.keys(registry().settings).join(),
    )
  );
}

/** True where there may be something to say above the content: worth the code that says it. */
export const mayHaveNotice = (host: StrategyHost, view?: StrategyView): boolean =>
  host.debug ||
  maySlip(host, view) ||
  Boolean(view?.unknownTown ?? view?.state.problems.length) ||
  (isLinked(view) && mayBeRemarked(view.strategy));
