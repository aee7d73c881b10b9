import { registry, warnOnce } from '@strategy-widgets/feed/registry';
import type { ChunkMap } from './chunk-map.ts';
import { elementFor } from './element-for.ts';

/** A selector of the widgets themselves, whoever defined them; valid where there are none, too. */
export const tagsOf = (chunks: ChunkMap): string =>
  ['', ...Object.keys(chunks)].map((name) => `strategy-${name}`).join();

const seen = new WeakSet<Element>();

function widgetName(host: HTMLElement): string | undefined {
  return /^strategy-(.+)/.exec(host.localName)?.[1] ?? host.dataset.strategyWidget;
}

/**
 * The widget elements below a node that were not found before. A `<div data-strategy-widget="…">` gets
 * its element here. What looks like a widget but is none is reported with the names there are.
 *
 * @param areAll - whether there are no other widgets; default true
 */
export function findWidgets(
  root: ParentNode,
  base: string,
  chunks: ChunkMap,
  areAll = true,
): HTMLElement[] {
  const selector = `${tagsOf(chunks)},:not(:defined),div[data-strategy-widget],[data-strategy-slot]`;
  const hosts = [...root.querySelectorAll<HTMLElement>(selector)];
  if (root instanceof HTMLElement && root.matches(selector)) hosts.push(root);
  return hosts.flatMap((host) => {
    // Many filters take `slot` away and leave this.
    if (host.dataset.strategySlot) host.slot = host.dataset.strategySlot;
    const name = widgetName(host);
    if (!name || seen.has(host)) return [];
    seen.add(host);
    if (Object.hasOwn(chunks, name)) {
      const element = elementFor(host, name, base);
      if (element) seen.add(element);
      return element ?? [];
    }
    if (areAll) warnOnce('unknown-widget', `${name} (${Object.keys(chunks).join(', ')})`);
    return [];
  });
}

/** Whether a node is such an element, or has one below it. */
export const holds = (root: ParentNode, selector: string): boolean =>
  (root instanceof Element && root.matches(selector)) || !!root.querySelector(selector);

/** Whether a link below a node, or the node itself, may name a widget by its address. */
export function mayHoldLink(root: ParentNode): boolean {
  return holds(
    root,
    registry().settings.links ? 'a[href]' : 'a[href*="#strategy-widget"],a[href*="/frame/"]',
  );
}

/**
 * Tells of every element inserted later: by the parser, a CMS tab, Turbo, pjax or plain AJAX. Observes
 * the document itself, since navigation libraries replace the body.
 */
export function watchInsertions(tell: (root: ParentNode) => void): void {
  if (!('MutationObserver' in window)) return;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) tell(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
