import { registry, warnOnce } from '@strategy-widgets/feed/registry';
import { mayName, resolveUrl } from '../address.ts';
import { setAttributes } from '../element-for.ts';
import { watchInsertions } from '../find-widgets.ts';
import { prefixesOf, widgetIn, type NamedWidget } from './link-address.ts';
import { lineOf } from './stands-alone.ts';

/** A widget in the place of a link that is its content from then on, as it was. */
function replace(link: HTMLAnchorElement, { name, attributes }: NamedWidget, base: string): void {
  const line = lineOf(link);
  if (!mayName(link.href, base)) warnOnce('feed-origin-not-allowed', link.href);
  else if (!line) warnOnce('link-not-alone', link.href);
  else {
    const element = document.createElement(`strategy-${name}`);
    setAttributes(element, attributes, base);
    line.parentNode?.insertBefore(element, line);
    element.append(line);
  }
}

function whenParsed(call: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', call);
  else call();
}

/**
 * Puts widgets in the place of plain links that name them by their address, now and later: the one form
 * that every filter of a CMS leaves. Waits until the page is read to its end, since only then it is
 * known what stands beside a link.
 *
 * @param base - where the script lies, with a slash at the end
 * @param names - of the widgets, without `strategy-`
 * @param areAll - whether there are no other widgets; default true
 */
export function watchLinks(base: string, names: readonly string[], areAll = true): void {
  const inWidget = names.map((name) => `strategy-${name}`).join();
  const prefixes = [`${base}frame/`, ...prefixesOf(registry().settings.links)];
  const consider = (link: HTMLAnchorElement) => {
    const url = link.closest(inWidget) ? undefined : resolveUrl(link.href);
    const wanted = url && widgetIn(url, prefixes);
    if (!wanted) return;
    if (names.includes(wanted.name)) replace(link, wanted, base);
    else if (areAll && wanted.isSure)
      warnOnce('unknown-widget', `${wanted.name} (${names.join(', ')})`);
  };
  const look = (root: ParentNode) => {
    const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
    if (root instanceof HTMLAnchorElement) links.push(root);
    links.forEach(consider);
  };
  whenParsed(() => {
    look(document);
    watchInsertions(look);
    registry().loader?.scan();
  });
}
