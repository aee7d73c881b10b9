import { IdlePart } from './idle-part.ts';

/** How far outside the screen its place may lie while it is fetched. */
const MARGIN = '300px';

/**
 * A late part that is a picture: fetched once its place nears the screen, since many readers never get
 * that far and the text says the same, or when the page is printed. Engines that wait for it print the
 * picture, the others the text alone.
 */
export class NearPart<T> extends IdlePart<T> implements EventListenerObject {
  #observer?: IntersectionObserver;

  hostConnected(): void {
    addEventListener('beforeprint', this);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    this.#observer?.disconnect();
  }

  protected override found(place: Element): void {
    if (!('IntersectionObserver' in globalThis)) this.need();
    else (this.#observer ??= this.#observe()).observe(place);
  }

  handleEvent(): void {
    this.hostDisconnected();
    this.need();
  }

  #observe(): IntersectionObserver {
    return new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.handleEvent();
      },
      { rootMargin: MARGIN },
    );
  }
}
