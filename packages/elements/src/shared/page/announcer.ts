import type { ReactiveController } from 'lit';
import { html, type LitElement, type TemplateResult } from 'lit';

/** Long enough that typing is announced once, short enough to feel immediate (A-22: within 1 s). */
const SETTLE = 250;

/** A polite live region that is there from the start and speaks once a result has settled. */
export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  #timer?: ReturnType<typeof setTimeout>;
  #sentence = '';
  #spoken = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Takes the newest sentence; the first one is what the page opens with and is not announced.
   *
   * @param settled - called when the sentence is spoken
   */
  say(sentence: string, settled: () => void): void {
    if (sentence === this.#sentence) return;
    const opening = !this.#sentence;
    this.#sentence = sentence;
    clearTimeout(this.#timer);
    if (opening) return;
    this.#timer = setTimeout(() => {
      this.#spoken = sentence;
      this.#host.requestUpdate();
      settled();
    }, SETTLE);
  }

  render(): TemplateResult {
    return html`<p class="silent" role="status">${this.#spoken}</p>`;
  }
}
