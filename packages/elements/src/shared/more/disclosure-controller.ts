import type { LitElement, ReactiveController } from 'lit';

/**
 * What an element needs of the disclosure that it stands in: it is updated when that opens, and while
 * the page is printed this one and those inside are open.
 */
export class DisclosureController implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  #outer?: HTMLDetailsElement;
  #isPrinting = false;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Without a disclosure it counts as open. */
  get isOpen(): boolean {
    return this.#outer?.open ?? true;
  }

  hostConnected(): void {
    this.#outer = this.#host.closest('details') ?? undefined;
    this.#outer?.addEventListener('toggle', this);
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    this.#outer?.removeEventListener('toggle', this);
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    if (type === 'beforeprint') {
      this.#isPrinting = true;
      this.#open(this.#outer ? [this.#outer] : []);
    }
    if (type === 'afterprint') {
      this.#isPrinting = false;
      for (const one of this.#opened.splice(0)) one.open = false;
    }
    this.#host.requestUpdate();
  }

  /** Those inside are there after the update of an open one only. */
  hostUpdated(): void {
    if (this.#isPrinting) this.#open(this.#host.renderRoot.querySelectorAll('details'));
  }

  #open(all: Iterable<HTMLDetailsElement>): void {
    for (const one of all) {
      if (one.open) continue;
      one.open = true;
      this.#opened.push(one);
    }
  }
}
