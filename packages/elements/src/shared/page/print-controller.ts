import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells a widget that it is being printed, so that paper holds what a button would still show. */
export class PrintController implements ReactiveController, EventListenerObject {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  isPrinting = false;

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  // Browsers lay out for paper after the tasks of this event, an update included.
  handleEvent({ type }: Event): void {
    this.isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  }
}
