import type { LitElement, ReactiveController } from 'lit';
import type * as Later from './charts/later.ts';

/** How far below the screen a widget may lie while its charts are fetched. */
const MARGIN = '300px';

/** Fetches what draws charts when the widget nears the screen, once. */
export class NearScreen implements ReactiveController {
  readonly #host: LitElement;
  readonly #loaded: (later: typeof Later | undefined) => void;
  #observer?: IntersectionObserver;
  #asked = false;

  /**
   * @param loaded - called with the code, or without where it cannot be fetched
   */
  constructor(host: LitElement, loaded: (later: typeof Later | undefined) => void) {
    this.#host = host;
    this.#loaded = loaded;
    host.addController(this);
  }

  hostConnected(): void {
    // Once is enough, wherever the widget is moved to.
    if (this.#asked) return;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #load(): Promise<void> {
    this.#observer?.disconnect();
    this.#asked = true;
    // Where it cannot be fetched, sentence and table say what the charts would.
    this.#loaded(await import('./charts/later.ts').catch(() => undefined));
  }
}
