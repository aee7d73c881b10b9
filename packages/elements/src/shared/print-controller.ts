import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells a widget that it is being printed, so that paper holds what a button would still show. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  isPrinting = false;

  hostConnected(): void {
    addEventListener('beforeprint', this.#change);
    addEventListener('afterprint', this.#change);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#change);
    removeEventListener('afterprint', this.#change);
  }

  // Browsers lay out for paper after the tasks of this event, an update included.
  #change = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
