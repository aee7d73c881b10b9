import type { LitElement, ReactiveController } from 'lit';
import { HistoryMemory } from '../page/history-memory.ts';

const nameOf = (one: HTMLDetailsElement): string =>
  one.querySelector('summary')?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/**
 * What an element needs of the disclosure that it stands in: it is updated when that opens, and while
 * the page is printed this one and those inside are open. After „back“ each is as it was when the
 * page was left, also one that stands open at first.
 */
export class DisclosureController implements ReactiveController, EventListenerObject {
  readonly #host: LitElement;
  readonly #isWidget: boolean;
  #outer?: HTMLDetailsElement;
  #isPrinting = false;
  /** For paper only. */
  #opened: HTMLDetailsElement[] = [];
  /** Those that stood open: only of these it has to be remembered that they are not. */
  readonly #wereOpen = new WeakSet<HTMLDetailsElement>();
  /** How each was left, by name, until it is there: a feed in parts brings some later. */
  #awaited = new Map<string, boolean>();

  /**
   * @param isWidget - of the page: what it stands in is the page's, and it may have a memory of its own
   */
  constructor(host: LitElement, isWidget = false) {
    this.#host = host;
    this.#isWidget = isWidget;
    host.addController(this);
    new HistoryMemory(
      host,
      () => ({ open: this.#left(true), shut: this.#left(false) }),
      ({ open = '', shut = '' }) => {
        const names = (list: string) => list.split('\n').filter(Boolean);
        for (const name of names(shut)) this.#awaited.set(name, false);
        for (const name of names(open)) this.#awaited.set(name, true);
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
    for (const one of this.#all()) {
      const isOpen = this.#awaited.get(nameOf(one));
      if (isOpen === undefined) continue;
      this.#awaited.delete(nameOf(one));
      this.#wereOpen.add(one);
      one.open = isOpen;
    }
  }

  hostDisconnected(): void {
    this.#outer?.removeEventListener('toggle', this);
    this.#host.renderRoot.removeEventListener('toggle', this, true);
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type, target }: Event): void {
    if (type === 'toggle') {
      const one = target as HTMLDetailsElement;
      if (one.open && !this.#isPrinting) this.#wereOpen.add(one);
      this.#host.requestUpdate();
    } else if (type === 'beforeprint') this.#print();
    else {
      this.#isPrinting = false;
      for (const one of this.#opened.splice(0)) one.open = false;
    }
  }

  #all(): HTMLDetailsElement[] {
    const inner = this.#host.renderRoot.querySelectorAll('details');
    return this.#outer ? [this.#outer, ...inner] : [...inner];
  }

  /** Names of those that a reader left open, or folded up. */
  #left(isOpen: boolean): string {
    const those = this.#all().filter(
      (one) =>
        (one.open && !this.#opened.includes(one)) === isOpen && (isOpen || this.#wereOpen.has(one)),
    );
    const awaited = [...this.#awaited].filter(([, wasOpen]) => wasOpen === isOpen);
    return [...those.map(nameOf), ...awaited.map(([name]) => name)].join('\n');
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
