import { warnOnce } from '@strategy-widgets/feed/registry';
import { mayName } from './address.ts';
import { ownAttributes } from './settings.ts';

// Sanitisers keep data attributes and links even in comments of strangers: none may become a handler or style.
const TAKEN = /^(?!on|style$|widget$|painted$)[a-z-]+$/;

/** Gives an element what a div or the address of a link says, as far as these may say it. */
export function setAttributes(
  element: HTMLElement,
  attributes: readonly [string, string][],
  base: string,
): void {
  for (const [name, value] of attributes) {
    if (!TAKEN.test(name)) continue;
    if (/^(feed|endpoint)$/.test(name) && !mayName(value, base)) {
      warnOnce('feed-origin-not-allowed', value);
    } else element.setAttribute(name, value);
  }
}

/**
 * The widget's element for a host: itself, or for a `<div data-strategy-widget="…">` a child made from
 * its data attributes, with the div's former children inside as fallback. Undefined where the child is
 * there already, as in a page restored from a cache of its markup (Turbo).
 */
export function elementFor(host: HTMLElement, name: string, base: string): HTMLElement | undefined {
  const tag = `strategy-${name}`;
  if (host.localName === tag) return host;
  if (host.querySelector(tag)) return undefined;
  const element = document.createElement(tag);
  setAttributes(element, ownAttributes(host), base);
  element.append(...host.childNodes);
  host.append(element);
  return element;
}
