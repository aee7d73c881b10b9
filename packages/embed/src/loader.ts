import { registry } from '@strategy-widgets/feed/registry';
import { checkFile, frameFile, linkFile, type ChunkMap } from './chunk-map.ts';
import { findBase, pageScripts } from './find-base.ts';
import { findWidgets, holds, mayHoldLink, tagsOf, watchInsertions } from './find-widgets.ts';
import { loadWidget } from './load-widget.ts';
import { whenNear } from './near-viewport.ts';
import { checkPage } from './oddities.ts';
import { reserveLayout } from './reserve.ts';
import { mergeSettings, watchPolicy } from './settings.ts';

/**
 * The floor of the chunks (ES2022, adopted style sheets: Safari 16.4), told by features that came
 * with it, so that older browsers don't download what they cannot parse.
 */
function isSupported(): boolean {
  return (
    'customElements' in window &&
    'adoptedStyleSheets' in document &&
    Boolean(Object.hasOwn as unknown)
  );
}

/**
 * Shows the page's widgets as they near the viewport or the page is idle, now and whenever elements are inserted. On a
 * page that already has a loader, of whichever version, that one looks again with the settings of
 * this script added (H-04). Browsers below the floor keep the fallback content.
 *
 * @param chunks - which files each widget needs
 * @param builtBase - where they lie when no script tag tells
 */
export function startLoader(chunks: ChunkMap, builtBase: string): void {
  if (!isSupported()) return;
  const scripts = pageScripts();
  watchPolicy();
  mergeSettings(scripts);
  const shared = registry();
  const base = findBase(scripts, builtBase);
  const also = (file: string) => {
    if (file) import(`${base}chunks/${file}`).catch(() => undefined);
  };
  // Two lines may contradict each other.
  checkPage(
    tagsOf(chunks),
    () => {
      also(checkFile);
    },
    shared.loader,
  );
  if (!shared.loader) {
    const observe = whenNear((host) => loadWidget(host, base, chunks));
    const look = (root: ParentNode) => {
      findWidgets(root, base, chunks).forEach(observe);
      if (mayHoldLink(root)) also(linkFile);
      if (holds(root, 'iframe[src*="/frame/"]')) also(frameFile);
    };
    shared.loader = {
      scan() {
        look(document);
      },
    };
    reserveLayout();
    watchInsertions(look);
  }
  shared.loader.scan();
}
