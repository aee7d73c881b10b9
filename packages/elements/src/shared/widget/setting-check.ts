import { registry } from '@strategy-widgets/feed/registry';
import type { StrategyView } from './view.ts';

/** Attributes of the page's own and those of ours that take anything, or words that mostly are right. */
const USUAL =
  /^(?:(?:id|class|style|slot|hidden|feed|municipality|heading|theme|measure|endpoint|privacy-url|poll|debug|data-[^=]*)=.*|(?:heading-level|lang|color-scheme|scope|by|view|needs)=(?:[2-6]|de|en|light|dark|all|field|goal|table|chart|off|))$/s;

/** True where something on a widget or script may be a slip: worth code that looks closer. */
export function maySlip(host: Element, view?: StrategyView): boolean {
  const theme = host.getAttribute('theme');
  const isOdd = theme && view?.strategy.municipalities.every(({ id }) => id !== theme);
  return (
    Boolean(isOdd) ||
    [...host.attributes].some(({ name, value }) => !USUAL.test(`${name}=${value}`)) ||
    !/^(?:feed|municipality|lang|theme|base|debug|,)*$/.test(
      Object.keys(registry().settings).join(),
    )
  );
}
