/**
 * Registers an element unless another copy of the code already did: two builds, or the lazy and the
 * self-contained form, may meet on one page, and the first one wins (H-04).
 *
 * Where the page's policy forbids Lit's templates nothing is registered, so that the fallback
 * content in the page stays visible (S-05).
 */
import { mayRender } from './trusted-types.ts';
import { warnOnce } from './warn-once.ts';

export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  if (!mayRender()) {
    warnOnce('trusted-types-blocked', tag);
    return;
  }
  customElements.define(tag, element);
}
