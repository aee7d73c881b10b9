import { resolveUrl } from './address.ts';

/**
 * The page's script tags. Optimisers move and bundle scripts and modules have no `currentScript`, so
 * it only comes first, for pages with several copies.
 */
export function pageScripts(): HTMLScriptElement[] {
  const all = [...document.scripts];
  const own = document.currentScript as HTMLScriptElement | null;
  return own ? [own, ...all] : all;
}

/**
 * The address of the folder that holds `chunks/`, with a slash at the end: `data-strategy-base`, else
 * where the page took `/v1/embed.js` from.
 *
 * @param builtBase - used when an optimiser took both away
 */
export function findBase(scripts: readonly HTMLScriptElement[], builtBase: string): string {
  const given = scripts.map(({ dataset }) => dataset.strategyBase).find(Boolean);
  const source = scripts
    .map(({ src }) => /^.+\/v1\/(?=embed\.js([?#]|$))/.exec(src)?.[0])
    .find(Boolean);
  const base = given?.replace(/([^/])\/*$/, '$1/') ?? source ?? builtBase;
  return resolveUrl(base)?.href ?? base;
}
