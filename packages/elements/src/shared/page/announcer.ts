import type { ReactiveController } from 'lit';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { pageVoice } from './page-voice.ts';

/** Milliseconds until it is worth a word that something is on its way. */
const LONG = 750;

/**
 * A polite live region that is there from the start, and speaks once a result has settled unless another
 * widget of the page tells of it.
 */
export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  #timer?: ReturnType<typeof setTimeout>;
  #sentence = '';
  #about = '';
  #spoken: unknown = nothing;
  /** Of the same words said again: assistive technology hears of new nodes only. */
  #turn = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    pageVoice().join(host);
  }

  hostDisconnected(): void {
    this.wait();
  }

  /**
   * Takes what is the case now; the first sentence is what the page opens with and is not announced.
   *
   * @param settled - called when things have settled, whoever speaks
   * @param about - what led to it: the same sentence for another reason is news
   */
  say(sentence: string, settled: () => void = () => undefined, about = ''): void {
    if (sentence === this.#sentence && about === this.#about) return;
    const opening = !this.#sentence;
    this.#sentence = sentence;
    this.#about = about;
    if (!opening) this.tell(sentence, settled);
  }

  /** Tells of something that was done, however often. */
  tell(words: unknown, settled: () => void = () => undefined): void {
    pageVoice().ask(this.#host, (speaks) => {
      this.#spoken = speaks ? words : nothing;
      this.#turn = !this.#turn;
      this.#host.requestUpdate();
      settled();
    });
  }

  /** Tells of something that takes long; without words it has come to an end. */
  wait(words?: string): void {
    if (words && this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = words
      ? setTimeout(() => {
          this.tell(words);
        }, LONG)
      : undefined;
  }

  render(): TemplateResult {
    // Lit keeps the node of a text, but makes those of a list anew.
    const words = this.#turn ? [this.#spoken] : this.#spoken;
    return html`<p class="silent" role="status">${words}</p>`;
  }
}
