/** What a reader does who goes on from there; a mouse may move a scroll bar, which tells nothing itself. */
const ACTS = ['wheel', 'touchstart', 'keydown', 'pointermove'];

/**
 * Holds the place that a page's address leads to where it is seen, while widgets above it come and change,
 * until the reader does something (H-22). WebKit does not, and Firefox goes astray where a box follows its
 * container's size.
 */
class LedPlace {
  /** Given up at the end: a page that a site's own script took away is kept by nothing. */
  #target?: Element;
  #top?: number;
  readonly #observer = new ResizeObserver(() => {
    this.#look();
  });

  constructor(target: Element) {
    this.#target = target;
    for (const act of ACTS) addEventListener(act, this.#end);
    this.#look();
  }

  #look(): void {
    if (!this.#target) return;
    const { top, bottom } = this.#target.getBoundingClientRect();
    if (this.#top !== undefined) scrollBy({ top: top - this.#top, behavior: 'instant' });
    // An empty one ends where it begins, and neither need be a whole number.
    else if (bottom > -1 && top < innerHeight) this.#top = top;
  }

  hold(host: Element): void {
    this.#observer.observe(host);
  }

  letGo(host: Element): void {
    this.#observer.unobserve(host);
  }

  #end = (): void => {
    this.#observer.disconnect();
    this.hold = () => undefined;
    this.#target = undefined;
    for (const act of ACTS) removeEventListener(act, this.#end);
  };
}

let place: LedPlace | undefined;

/** The place that this page's address leads to, where there is one. */
export function ledPlace(): LedPlace | undefined {
  const target = 'ResizeObserver' in globalThis && document.querySelector(':target');
  if (target) place ??= new LedPlace(target);
  return place;
}
