/** Milliseconds for which a failure counts. */
const MEMORY = 15 * 60_000;
/** Names that are remembered, in memory only (P-07); those that were quiet longest are forgotten first. */
const MOST = 10_000;

/** How failures slow somebody down. */
export interface Pace {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Milliseconds after the first failure that does; twice as long after each further one. */
  readonly first: number;
  readonly longest: number;
}

interface Record {
  readonly failures: number;
  readonly last: number;
}

/** Makes what fails again and again wait longer and longer, and never for ever. */
export class SlowDown {
  readonly #pace: Pace;
  readonly #records = new Map<string, Record>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** A clock that was set back must not make anybody wait for it. */
  #recordOf(name: string, now: number): Record | undefined {
    const record = this.#records.get(name);
    return record && Math.abs(now - record.last) <= MEMORY ? record : undefined;
  }

  /** Failures that count. */
  failures(name: string, now: number): number {
    return this.#recordOf(name, now)?.failures ?? 0;
  }

  /** @returns milliseconds by which the next try is slower */
  pause(name: string, now: number): number {
    const { free, first, longest } = this.#pace;
    const more = this.failures(name, now) - free;
    return more < 0 ? 0 : Math.min(first * 2 ** more, longest);
  }

  /** @returns milliseconds until the next try may come; 0 when it may now */
  wait(name: string, now: number): number {
    const pause = this.pause(name, now);
    const { last = now } = this.#recordOf(name, now) ?? {};
    return Math.min(pause, Math.max(0, last + pause - now));
  }

  failed(name: string, now: number): void {
    const failures = this.failures(name, now) + 1;
    this.#records.delete(name);
    this.#records.set(name, { failures, last: now });
    const [oldest] = this.#records.keys();
    if (this.#records.size > MOST && oldest !== undefined) this.#records.delete(oldest);
  }

  /** Takes back the last one: it was none. */
  worked(name: string): void {
    const record = this.#records.get(name);
    if (record) this.#records.set(name, { ...record, failures: record.failures - 1 });
  }
}
