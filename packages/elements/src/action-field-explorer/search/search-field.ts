import { msg } from '@lit/localize';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { LinkedView } from '../../shared/widget/view.ts';

/** Milliseconds without a key before the list follows the search. */
const PAUSE = 120;

/** The search: a letter is painted before the search it asks for, since thousands of measures take a while. */
export class SearchField implements ReactiveController {
  readonly #search: (text: string) => void;
  #timer?: ReturnType<typeof setTimeout>;

  /**
   * @param search - called with the text once the resident paused
   */
  constructor(host: LitElement, search: (text: string) => void) {
    this.#search = search;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Forgets what was typed but not yet searched. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  render(view: LinkedView): TemplateResult {
    return html`<label class="search">
      <span>${msg('Suche', { id: 'search-word' })}</span>
      <input
        type="search"
        aria-label=${msg('Suche in den Maßnahmen', { id: 'search' })}
        autocomplete="off"
        maxlength="100"
        .value=${view.page.get().q ?? ''}
        @focus=${() => {
          view.store.need('search');
        }}
        @input=${this.#type}
      />
    </label>`;
  }

  #type = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#search(value.trim() && value);
    }, PAUSE);
  };
}
