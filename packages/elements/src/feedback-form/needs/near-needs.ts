import type { LitElement, ReactiveController } from 'lit';

const load = () => {
  // What others asked for is no loss that somebody has to be told of.
  import('./strategy-feedback-needs.ts').catch(() => undefined);
};

/** Fetches what residents asked for once its place is on the screen: many never get that far. */
export class NearNeeds implements ReactiveController {
  readonly #host: LitElement;
  #observer?: IntersectionObserver;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const place = this.#host.renderRoot.querySelector('strategy-feedback-needs:not(:defined)');
    if (!place) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.hostDisconnected();
      load();
    });
    this.#observer.observe(place);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
