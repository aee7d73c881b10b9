import { warnOnce } from '@strategy-widgets/feed/registry';
import type { LitElement } from 'lit';
import { holdPlace } from '../place/host-box.ts';

/** As of a task: not asked for, on its way, there, or not to be had. */
export type LateStatus = 'initial' | 'pending' | 'complete' | 'error';

/**
 * Code or data that a widget fetches only when it needs it: once, however often it is asked for. The
 * widget is updated when that came to an end, and shows what is missing or does without.
 */
export class LatePart<T> {
  status: LateStatus = 'initial';
  value?: T;
  #failures = 0;
  readonly #fetch: () => Promise<T | undefined>;
  readonly #host?: LitElement;
  #loading?: Promise<T | undefined>;

  /**
   * @param fetch - answers nothing where it told itself why there is nothing
   * @param host - updated when that came to an end; several may share a part and update themselves
   */
  constructor(fetch: () => Promise<T | undefined>, host?: LitElement) {
    this.#fetch = fetch;
    this.#host = host;
  }

  /** Asks for it as often as one likes: what failed is not asked for again. */
  need(): void {
    if (this.status === 'initial') void this.load();
  }

  /**
   * Fetches it unless it is there or on its way; again where that failed.
   *
   * @returns what came; undefined where it cannot be had
   */
  load(): Promise<T | undefined> {
    if (!this.#loading || this.status === 'error') this.#loading = this.#load();
    return this.#loading;
  }

  /** Whether only a new page helps: a newer release may have taken the place of this one's files. */
  get isGone(): boolean {
    return this.#failures > 1;
  }

  async #load(): Promise<T | undefined> {
    this.status = 'pending';
    try {
      this.value = await this.#fetch();
    } catch (error) {
      // Offline, the file is gone, or its code fails.
      warnOnce('widget-not-loaded', String(error), error);
    }
    this.status = this.value === undefined ? 'error' : 'complete';
    if (this.status === 'error') this.#failures++;
    if (this.#host) {
      holdPlace(this.#host);
      this.#host.requestUpdate();
    }
    return this.value;
  }
}
