import type { LitElement, ReactiveController } from 'lit';
import { keepHere, keptHere } from './entry-memory.ts';

/** Milliseconds of rest after which a place counts; Safari refuses more than 100 writes in 30 s. */
const REST = 300;

/** Milliseconds after the start of a page in which its reader waits to be where the page was left. */
const LANDING = 10_000;

/** What a reader does who goes on by himself. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

type Kept = Readonly<Record<string, unknown>>;

/** Whether the page was left and is loaded anew, and leaves the scrolling to the browser. */
function isLoadedAnew(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type } = navigation as PerformanceNavigationTiming;
  return type !== 'navigate' && history.scrollRestoration === 'auto';
}

/**
 * Keeps what was unfolded, and where in the window it stood, in the page's own history entry, beside
 * whatever the page keeps there: after „back“ to a page that was loaded anew it is as it was left.
 * Nothing is stored, no entry is added.
 */
export class HistoryMemory<T extends Kept = Kept> implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: () => T;
  readonly #restore: (kept: Partial<T>) => void;
  readonly #beside: string;
  #name = '';
  #last = '';
  #timer?: ReturnType<typeof setTimeout>;
  #landing?: AbortController;

  /**
   * @param read - what is unfolded now
   * @param restore - called when the element comes into the page, with values of the same types
   * @param beside - name of what is kept beside the element's own memory, which alone holds its place
   */
  constructor(host: LitElement, read: () => T, restore: (kept: Partial<T>) => void, beside = '') {
    this.#beside = beside;
    this.#host = host;
    this.#read = read;
    this.#restore = restore;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    const outer = root instanceof ShadowRoot ? root.host : this.#host;
    const place = [...document.querySelectorAll(outer.localName)].indexOf(outer);
    this.#name = `${this.#host.localName} ${String(place)}${this.#beside}`;
    const start = this.#read();
    const kept = new Map<string, unknown>(Object.entries(keptHere(this.#name) ?? {}));
    const same = [...kept].filter(([name, value]) => typeof value === typeof start[name]);
    if (same.length) this.#restore(Object.fromEntries(same) as Partial<T>);
    const top = kept.get('top');
    if (typeof top === 'number' && !this.#beside) this.#land(top, outer);
    this.#last = JSON.stringify(this.#read());
    addEventListener('scroll', this.#rest, { passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#rest);
    clearTimeout(this.#timer);
    this.#landing?.abort();
  }

  hostUpdated(): void {
    // One that left shows nothing any more, and would forget what it was left with.
    if (!this.#host.isConnected) return;
    const now = JSON.stringify(this.#read());
    if (now !== this.#last) this.#keep();
    this.#last = now;
  }

  #rest = (): void => {
    clearTimeout(this.#timer);
    if (!this.#landing) this.#timer = setTimeout(this.#keep, REST);
  };

  /**
   * Holds the element where it was left until the reader acts: what is above it still grows.
   *
   * @param widget - that shows it
   */
  #land(top: number, widget: Element): void {
    const left = LANDING - performance.now();
    if (left < 0 || !('ResizeObserver' in window) || !isLoadedAnew()) return;
    const host = this.#host;
    const observer = new ResizeObserver(() => {
      const box = host.getBoundingClientRect();
      // What is folded has no place yet.
      if (box.height && [host, widget].some((one) => one.hasAttribute('data-strategy-painted')))
        scrollBy({ top: box.top - top, behavior: 'instant' });
    });
    for (const box of [host, document.body]) observer.observe(box);
    const { signal } = (this.#landing = new AbortController());
    const end = () => this.#landing?.abort();
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#landing = undefined;
    });
    for (const act of ACTS) addEventListener(act, end, { signal, passive: true });
    setTimeout(end, left);
  }

  /** Of all elements the one in the middle of the window says where the reader is. */
  #keep = (): void => {
    const { top, bottom } = this.#host.getBoundingClientRect();
    const middle = innerHeight / 2;
    const isThere = top < middle && bottom > middle;
    keepHere(this.#name, { ...this.#read(), ...(isThere && { top: Math.round(top) }) });
  };
}
