import type { LitElement, ReactiveController } from 'lit';

/**
 * What an element needs of the disclosure that it stands in: it is updated when that opens, and while
 * the page is printed this one and those inside are open.
 */
export class DisclosureController implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  #outer?: HTMLDetailsElement;
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
    if (type === 'toggle') this.#host.requestUpdate();
    else if (type === 'beforeprint') this.#open();
    else for (const one of this.#opened.splice(0)) one.open = false;
  }

  #open(): void {
    const inner = this.#host.renderRoot.querySelectorAll('details');
    for (const one of this.#outer ? [this.#outer, ...inner] : inner) {
      if (one.open) continue;
      one.open = true;
      this.#opened.push(one);
    }
  }
}
