/** Failures of one address that cost nothing: a town hall has one address for everybody. */
const FREE = 20;
/** Milliseconds for which a failure counts. */
const MEMORY = 15 * 60_000;
const LONGEST_WAIT = 5 * 60_000;
/** Addresses that are remembered, in memory only (P-07); the oldest ones are forgotten first. */
const MOST = 10_000;

interface Record {
  failures: number;
  last: number;
}

/** Makes an address that fails again and again wait longer and longer. */
export class SlowDown {
  readonly #addresses = new Map<string, Record>();

  /** @returns milliseconds that the address has to wait; 0 when it may try */
  wait(address: string, now: number): number {
    const record = this.#addresses.get(address);
    if (!record || record.failures < FREE) return 0;
    const pause = Math.min(1000 * 2 ** (record.failures - FREE), LONGEST_WAIT);
    return Math.max(0, record.last + pause - now);
  }

  failed(address: string, now: number): void {
    const { failures, last } = this.#addresses.get(address) ?? { failures: 0, last: now };
    this.#addresses.delete(address);
    this.#addresses.set(address, { failures: now - last > MEMORY ? 1 : failures + 1, last: now });
    const [oldest] = this.#addresses.keys();
    if (this.#addresses.size > MOST && oldest !== undefined) this.#addresses.delete(oldest);
  }

  /** Takes back the last one: it was none. */
  worked(address: string): void {
    const record = this.#addresses.get(address);
    if (record) record.failures -= 1;
  }
}
