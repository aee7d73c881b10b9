/** Hashes that wait, at most, and milliseconds for which: whoever would wait longer is told to come back. */
export const MOST_WAITING = 20;
const LONGEST_WAIT = 4000;
const FEWEST_WAITING = 2;

/** Milliseconds of one hash before any was measured, and how much each one counts from then on. */
const USUAL = 200;
const WEIGHT = 0.2;

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
  readonly #longestWait: number;
  #isRunning = false;
  #usual = USUAL;
  readonly #waiting: Waiting[] = [];

  /** @param longestWait - milliseconds */
  constructor(longestWait = LONGEST_WAIT) {
    this.#longestWait = longestWait;
  }

  /** Fewer where the machine is slow or busy: a connection ends after ten seconds. */
  get #room(): number {
    const inTime = Math.floor(this.#longestWait / Math.max(1, this.#usual));
    return Math.min(MOST_WAITING, Math.max(FEWEST_WAITING, inTime));
  }

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
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.#usual += WEIGHT * (performance.now() - began - this.#usual);
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
    const refuse = () => fail(new Crowded('Too many log in'));
    const late = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      refuse();
    }, this.#longestWait);
    const settled = (settle: () => void) => () => {
      clearTimeout(late);
      settle();
    };
    const one: Waiting = { rank, start: settled(start), refuse: settled(refuse) };
    this.#waiting.splice(place < 0 ? this.#waiting.length : place, 0, one);
    if (this.#waiting.length > this.#room) this.#waiting.pop()?.refuse();
  }
}
