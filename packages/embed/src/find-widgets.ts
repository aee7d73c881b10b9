import { warnOnce } from '@strategy-widgets/feed/registry';
import type { ChunkMap } from './chunk-map.ts';
import { elementFor } from './element-for.ts';

// Elements that another bundle defined already work by themselves.
const WANTED = ':not(:defined),div[data-strategy-widget]';

const seen = new WeakSet<Element>();

function widgetName(host: HTMLElement): string | undefined {
  return /^strategy-(.+)/.exec(host.localName)?.[1] ?? host.dataset.strategyWidget;
}

/**
 * The widget elements below a node that were not found before. A `<div data-strategy-widget="…">` gets
 * its element here. What looks like a widget but is none is reported with the names there are.
 */
export function findWidgets(root: ParentNode, base: string, chunks: ChunkMap): HTMLElement[] {
  const hosts = [...root.querySelectorAll<HTMLElement>(WANTED)];
  if (root instanceof HTMLElement && root.matches(WANTED)) hosts.push(root);
  return hosts.flatMap((host) => {
    const name = widgetName(host);
    if (!name || seen.has(host)) return [];
    seen.add(host);
    if (Object.hasOwn(chunks, name)) {
      const element = elementFor(host, name, base);
      if (element) seen.add(element);
      return element ?? [];
    }
    warnOnce('unknown-widget', `${name} (${Object.keys(chunks).join(', ')})`);
    return [];
  });
}

/**
 * Tells of every element inserted later: by the parser, a CMS tab, Turbo, pjax or plain AJAX. Observes
 * the document itself, since navigation libraries replace the body.
 */
export function watchInsertions(tell: (root: ParentNode) => void): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) tell(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
