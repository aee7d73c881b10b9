import { findBase, pageScripts } from './find-base.ts';
import { findWidgets, watchInsertions } from './find-widgets.ts';
import { isOurs } from './load-widget.ts';
import { checkPage } from './oddities.ts';
import { PAINTED, reserveLayout } from './reserve.ts';
import { watchLinks } from './plain-links/watch-links.ts';
import { mergeSettings, watchPolicy } from './settings.ts';

/** Before a self-contained file registers its element: the script's settings, and the element's place. */
export function prepareContained(name: string): void {
  watchPolicy();
  mergeSettings(pageScripts());
  reserveLayout([name]);
}

/**
 * After it: the `div` form, now and later, and a look at a page that may hold a slip. A page may have
 * several such files and the loader beside them, of which each minds its own.
 *
 * @param check - looks closer
 */
export function startContained(name: string, check: () => void): void {
  const base = findBase(pageScripts(), location.href);
  const look = (root: ParentNode) => {
    const hosts = findWidgets(root, base, { [name]: [] }, false);
    if (!isOurs(`strategy-${name}`)) for (const host of hosts) host.toggleAttribute(PAINTED, true);
  };
  look(document);
  watchInsertions(look);
  watchLinks(base, [name], false);
  checkPage(`strategy-${name}`, check);
}
