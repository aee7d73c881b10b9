import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens the disclosure that an element stands in while the page is printed. */
export class PrintedDisclosure implements ReactiveController, EventListenerObject {
  readonly #host: ReactiveControllerHost & Element;
  #opened?: HTMLDetailsElement;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    const disclosure = this.#host.closest('details');
    if (type === 'afterprint') {
      if (this.#opened) this.#opened.open = false;
      this.#opened = undefined;
    } else if (disclosure && !disclosure.open) {
      this.#opened = disclosure;
      disclosure.open = true;
    }
  }
}
