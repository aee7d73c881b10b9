import type { LitElement, ReactiveController } from 'lit';

/** Knows when the page is printed: paper has no „weitere anzeigen“. */
export class PrintController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  isPrinting = false;

  hostConnected(): void {
    this.#listen(addEventListener);
  }

  hostDisconnected(): void {
    this.#listen(removeEventListener);
  }

  #listen(change: typeof addEventListener): void {
    change('beforeprint', this.#print);
    change('afterprint', this.#print);
  }

  #print = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
