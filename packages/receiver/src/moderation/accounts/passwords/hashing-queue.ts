/** Hashes that wait, some five seconds' work: whoever would wait longer is told to come back. */
export const MOST_WAITING = 20;

interface Waiting {
  readonly rank: number;
  readonly start: () => void;
  readonly refuse: () => void;
}

/** Too many want a hash; those who failed most often are told so first. */
export class Crowded extends Error {
  override readonly name = 'Crowded';
}

/**
 * One hash of a password at a time, however many log in. Each takes a core for a quarter of a second and one
 * of the four threads with which Node also makes challenges, reads files and finds hosts: what residents
 * do must never wait for those who guess passwords.
 */
export class HashingQueue {
  #isRunning = false;
  readonly #waiting: Waiting[] = [];

  /** Hashes that wait for their turn. */
  get length(): number {
    return this.#waiting.length;
  }

  /**
   * @param rank - the lowest goes first, so that somebody new does not stand behind those who guess
   * @throws Crowded where there is no room for this rank
   */
  async run<T>(rank: number, work: () => Promise<T>): Promise<T> {
    await this.#turn(rank);
    try {
      return await work();
    } finally {
      this.#isRunning = false;
      this.#waiting.shift()?.start();
    }
  }

  async #turn(rank: number): Promise<void> {
    if (this.#isRunning) await new Promise<void>((start, fail) => this.#queue(rank, start, fail));
    this.#isRunning = true;
  }

  #queue(rank: number, start: () => void, fail: (reason: Error) => void): void {
    const place = this.#waiting.findIndex((other) => other.rank > rank);
    const one = { rank, start, refuse: () => fail(new Crowded('Too many log in')) };
    this.#waiting.splice(place < 0 ? this.#waiting.length : place, 0, one);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.pop()?.refuse();
  }
}
