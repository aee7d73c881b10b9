/** Milliseconds over which is counted. */
const WINDOW = 600_000;
/** Marks kept over all senders, some 15 MB; beyond it the sender that was quiet longest is forgotten. */
const CAPACITY = 100_000;

interface Sender {
  /** When each mark was set, oldest first. */
  readonly marks: Map<string, number>;
  last: number;
}

/**
 * How often each sender did something within the last ten minutes. A mark counts once, so that a request
 * that is repeated because its answer got lost costs nothing.
 */
export class Rate {
  readonly #now: () => number;
  readonly #capacity: number;
  /** In the order of their last mark. */
  readonly #senders = new Map<string, Sender>();
  #total = 0;

  constructor(now: () => number, capacity = CAPACITY) {
    this.#now = now;
    this.#capacity = capacity;
  }

  /** Marks held in memory. */
  get size(): number {
    return this.#total;
  }

  /** Marks of a sender in the window, but for this one. */
  count(sender: string, mark?: string): number {
    const marks = this.#current(sender);
    return (marks?.size ?? 0) - (mark !== undefined && marks?.has(mark) ? 1 : 0);
  }

  note(sender: string, mark: string): void {
    const now = this.#now();
    const marks = this.#current(sender) ?? new Map<string, number>();
    if (!marks.has(mark)) this.#total += 1;
    else marks.delete(mark);
    marks.set(mark, now);
    this.#senders.delete(sender);
    this.#senders.set(sender, { marks, last: now });
    this.#forget();
  }

  /** Whole seconds until a sender's oldest mark leaves the window. */
  wait(sender: string): number {
    const [oldest = this.#now()] = this.#current(sender)?.values() ?? [];
    return Math.max(1, Math.ceil((oldest + WINDOW - this.#now()) / 1000));
  }

  /** Also true for marks of a future that a corrected clock took back. */
  #isPast(time: number): boolean {
    return Math.abs(this.#now() - time) >= WINDOW;
  }

  #current(sender: string): Map<string, number> | undefined {
    const marks = this.#senders.get(sender)?.marks;
    for (const [mark, time] of marks ?? []) {
      if (!this.#isPast(time)) break;
      marks?.delete(mark);
      this.#total -= 1;
    }
    return marks;
  }

  #forget(): void {
    for (const [name, { marks, last }] of this.#senders) {
      if (this.#total <= this.#capacity && !this.#isPast(last)) return;
      this.#total -= marks.size;
      this.#senders.delete(name);
    }
  }
}
