import type { LitElement, ReactiveController } from 'lit';

const KEY = 'strategyWidgets';

type Kept = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

/** The entry's own state; undefined for one of the page's that has no room for ours. */
function entryState(): Kept | undefined {
  const state: unknown = history.state ?? {};
  return isObject(state) && !Array.isArray(state) ? state : undefined;
}

/**
 * Keeps what was unfolded in the page's own history entry, beside whatever the page keeps there: after
 * „back“ to a page that was loaded anew it is as it was left. Nothing is stored, no entry is added.
 */
export class HistoryMemory<T extends Kept = Kept> implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: () => T;
  readonly #restore: (kept: Partial<T>) => void;
  #name = '';
  #last = '';

  /**
   * @param read - what is unfolded now
   * @param restore - called when the element comes into the page, with values of the same types
   */
  constructor(host: LitElement, read: () => T, restore: (kept: Partial<T>) => void) {
    this.#host = host;
    this.#read = read;
    this.#restore = restore;
    host.addController(this);
  }

  hostConnected(): void {
    const { localName } = this.#host;
    const place = [...document.querySelectorAll(localName)].indexOf(this.#host);
    this.#name = `${localName} ${String(place)}`;
    const start = this.#read();
    const all = entryState()?.[KEY];
    const kept = isObject(all) ? all[this.#name] : undefined;
    if (isObject(kept)) {
      const same = Object.entries(kept).filter(
        ([name, value]) => typeof value === typeof start[name],
      );
      this.#restore(Object.fromEntries(same) as Partial<T>);
    }
    this.#last = JSON.stringify(this.#read());
  }

  hostUpdated(): void {
    const now = this.#read();
    const text = JSON.stringify(now);
    const state = entryState();
    if (text === this.#last || !state) return;
    this.#last = text;
    const all = state[KEY];
    try {
      const next = { ...state, [KEY]: { ...(isObject(all) && all), [this.#name]: now } };
      history.replaceState(next, '');
    } catch {
      // Sandboxed frames and Safari (100 writes in 30 s) refuse; only „back“ then folds again.
    }
  }
}
