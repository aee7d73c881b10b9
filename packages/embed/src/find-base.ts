import { resolveUrl } from './address.ts';
import { ownAttributes } from './settings.ts';

/**
 * The page's script tags. Optimisers move and bundle scripts and modules have no `currentScript`, so
 * it only comes first, for pages with several copies. Not `document.scripts`, in whose place a form of
 * that name would stand.
 */
export function pageScripts(): HTMLScriptElement[] {
  const all = [...document.querySelectorAll('script')];
  const own = all.find((script) => script === document.currentScript);
  return own ? [own, ...all] : all;
}

/** Whether a script carries settings of ours: whatever its file is called, it is the loader. */
const isMarked = (script: HTMLScriptElement): boolean =>
  Boolean(script.src && ownAttributes(script)[0]);

/**
 * The address of the folder that holds `chunks/`, with a slash at the end: `data-strategy-base`, else
 * where this code came from, else where the page names it. A tag comes second: its address is another
 * once a `<base>` follows.
 *
 * @param builtBase - used when an optimiser took both away
 * @param stack - tells where this code came from, by the name that its file mostly has
 */
export function findBase(
  scripts: readonly HTMLScriptElement[],
  builtBase: string,
  stack = new Error().stack ?? '',
): string {
  const given = scripts.map(({ dataset }) => dataset.strategyBase).find(Boolean);
  const source =
    stack.match(/https?:[^\s()]+/g)?.find((url) => /\/embed[\w.-]*\.js[?#:]/.test(url)) ??
    scripts.find(({ src }) => /\/v1\/embed[\w.-]*\.js([?#]|$)/.test(src))?.src ??
    scripts.find(isMarked)?.src;
  const base = given ? `${given}/` : source ? new URL('.', source).href : builtBase;
  return (resolveUrl(base)?.href ?? base).replace(/([^/])\/+$/, '$1/');
}
