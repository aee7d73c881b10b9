import type { LitElement, ReactiveController } from 'lit';
import { HistoryMemory } from '../page/history-memory.ts';

const nameOf = (one: HTMLDetailsElement): string =>
  one.querySelector('summary')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/**
 * What an element needs of the disclosure that it stands in: it is updated when that opens, and while
 * the page is printed this one and those inside are open. After „back“ those are open again that
 * were when the page was left.
 */
export class DisclosureController implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  readonly #isWidget: boolean;
  #outer?: HTMLDetailsElement;
  #isPrinting = false;
  /** For paper only. */
  #opened: HTMLDetailsElement[] = [];
  /** Names of those to open once they are there: a feed in parts brings some later. */
  #awaited = new Set<string>();

  /**
   * @param isWidget - of the page: what it stands in is the page's, and it may have a memory of its own
   */
  constructor(host: LitElement, isWidget = false) {
    this.#host = host;
    this.#isWidget = isWidget;
    host.addController(this);
    new HistoryMemory(
      host,
      () => ({ open: this.#unfolded().join('\n') }),
      ({ open }) => {
        this.#awaited = new Set(open?.split('\n'));
      },
      isWidget ? ' folds' : '',
    );
  }

  /** Without a disclosure it counts as open. */
  get isOpen(): boolean {
    return this.#outer?.open ?? true;
  }

  hostConnected(): void {
    if (!this.#isWidget) this.#outer = this.#host.closest('details') ?? undefined;
    this.#outer?.addEventListener('toggle', this);
    // Does not bubble.
    this.#host.renderRoot.addEventListener('toggle', this, true);
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostUpdated(): void {
    // Paper may have brought others.
    if (this.#isPrinting) this.#open();
    if (!this.#awaited.size) return;
    for (const one of this.#all()) if (this.#awaited.delete(nameOf(one))) one.open = true;
  }

  hostDisconnected(): void {
    this.#outer?.removeEventListener('toggle', this);
    this.#host.renderRoot.removeEventListener('toggle', this, true);
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    if (type === 'toggle') this.#host.requestUpdate();
    else if (type === 'beforeprint') this.#print();
    else {
      this.#isPrinting = false;
      for (const one of this.#opened.splice(0)) one.open = false;
    }
  }

  #all(): HTMLDetailsElement[] {
    const inner = this.#host.renderRoot.querySelectorAll('details');
    return this.#outer ? [this.#outer, ...inner] : [...inner];
  }

  #unfolded(): string[] {
    const open = this.#all().filter((one) => one.open && !this.#opened.includes(one));
    return [...open.map(nameOf), ...this.#awaited];
  }

  #print(): void {
    this.#isPrinting = true;
    this.#open();
    this.#host.requestUpdate();
  }

  #open(): void {
    for (const one of this.#all()) {
      if (one.open) continue;
      one.open = true;
      this.#opened.push(one);
    }
  }
}
