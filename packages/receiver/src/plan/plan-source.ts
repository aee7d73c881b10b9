import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from './plan.ts';
import { FeedError, readFeed, type FeedTrouble } from './read-feed.ts';

/** Milliseconds until a feed is read again, and after it could not be. */
export const FRESH = 10 * 60_000;
export const PAUSE = 60_000;

/** Milliseconds for one reading, and for which a page waits where nothing was read yet. */
const TIME = { reading: 5000, page: 500 };

/** The names in the feed, as last read; in memory only. */
export class PlanSource {
  readonly #feed: string | undefined;
  readonly #now: () => number;
  readonly #time: typeof TIME;
  readonly #closed = new AbortController();
  #plan: Plan | undefined;
  #reading: Promise<void> | undefined;
  #readAt = -Infinity;
  #trouble: FeedTrouble | undefined;

  constructor(feed: string | undefined, now: () => number, time = TIME) {
    this.#feed = feed;
    this.#now = now;
    this.#time = time;
  }

  /** Why there are no names; `unset` where no feed is configured. */
  get trouble(): FeedTrouble | 'unset' {
    return this.#feed === undefined ? 'unset' : (this.#trouble ?? 'unreachable');
  }

  /** Whether the last reading failed. */
  get hasFailed(): boolean {
    return this.#trouble !== undefined;
  }

  /** A clock that was set back must not stop the reading. */
  get #isDue(): boolean {
    const age = this.#now() - this.#readAt;
    return age >= (this.#trouble ? PAUSE : FRESH) || age < 0;
  }

  async #read(feed: string): Promise<void> {
    const signal = AbortSignal.any([this.#closed.signal, AbortSignal.timeout(this.#time.reading)]);
    try {
      this.#plan = await readFeed(feed, signal);
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = error instanceof FeedError ? error.trouble : 'unreachable';
    }
    this.#readAt = this.#now();
    this.#reading = undefined;
  }

  /** The last plan that could be read, at once; before the first one it waits a moment. */
  async current(): Promise<Plan | undefined> {
    if (this.#feed === undefined || this.#closed.signal.aborted) return undefined;
    if (this.#isDue) this.#reading ??= this.#read(this.#feed);
    if (!this.#plan && this.#reading) {
      await Promise.race([this.#reading, wait(this.#time.page, undefined, { ref: false })]);
    }
    return this.#plan;
  }

  /** Waits for a reading that is under way. */
  async idle(): Promise<void> {
    await this.#reading;
  }

  /** Ends a reading that is under way. */
  close(): void {
    this.#closed.abort();
  }
}
