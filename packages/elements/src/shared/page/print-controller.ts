import type { ReactiveController } from 'lit';
import type { ContainedElement } from '../widget/contained-element.ts';

/** Tells a widget that it is being printed, so that paper holds what a button would still show. */
export class PrintController implements ReactiveController, EventListenerObject {
  readonly #host: ContainedElement;

  constructor(host: ContainedElement) {
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

  // At once: Chromium lays out for paper after the microtasks of this event, Firefox before them.
  handleEvent({ type }: Event): void {
    this.isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
    this.#host.performUpdate();
  }
}
