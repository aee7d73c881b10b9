import type { LitElement, ReactiveController } from 'lit';
import { LatePart } from './late-part.ts';

/** A late part that is fetched once its place nears the screen: many readers never get that far. */
export class NearPart<T> extends LatePart<T> implements ReactiveController {
  readonly #place: () => Element | null;
  readonly #margin: string;
  #observer?: IntersectionObserver;

  /**
   * @param place - where it is to be shown; looked for after each update until it nears
   * @param margin - how far outside the screen that may be, as a CSS length
   */
  constructor(
    host: LitElement,
    fetch: () => Promise<T | undefined>,
    place: () => Element | null,
    margin = '0px',
  ) {
    super(fetch, host);
    this.#place = place;
    this.#margin = margin;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const place = this.status === 'initial' ? this.#place() : null;
    if (!place) return;
    if (!('IntersectionObserver' in globalThis)) {
      this.need();
      return;
    }
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.hostDisconnected();
        this.need();
      },
      { rootMargin: this.#margin },
    );
    this.#observer.observe(place);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
