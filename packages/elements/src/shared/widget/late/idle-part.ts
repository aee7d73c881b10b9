import { whenIdle } from '@strategy-widgets/feed/registry';
import type { LitElement, ReactiveController } from 'lit';
import { LatePart } from './late-part.ts';

/**
 * A late part that is text: fetched once its place is there and the page has nothing more urgent to do.
 * Paper, search and reading aids need it, whether or not anybody scrolls to it or unfolds it (H-22).
 */
export class IdlePart<T> extends LatePart<T> implements ReactiveController {
  readonly #place: () => Element | null;

  /**
   * @param place - where it is to be shown; looked for after each update until it is there
   */
  constructor(host: LitElement, fetch: () => Promise<T | undefined>, place: () => Element | null) {
    super(fetch, host);
    this.#place = place;
    host.addController(this);
  }

  hostUpdated(): void {
    const place = this.status === 'initial' ? this.#place() : null;
    if (place) this.found(place);
  }

  /** Called with the place after each update until the part is asked for. */
  protected found(_place: Element): void {
    whenIdle(() => {
      this.need();
    });
  }
}
