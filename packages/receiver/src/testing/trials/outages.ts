import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { ServerProcess } from '../server-process.ts';
import { compareStored, type Comparison } from '../databases/stored.ts';

/** A database that can be out of reach for a while. */
export interface FailingDatabase {
  readonly url: string;
  halt(): unknown;
  resume(): unknown;
  stop(): unknown;
}

export interface OutageReport extends Comparison {
  readonly outages: number;
  /** Messages whose receipt arrived, most of them at once, some after an outage. */
  readonly acknowledged: number;
  /** Answers that said "not now". */
  readonly refused: number;
  /** Everything else, such as a broken connection: there must be none. */
  readonly wrong: readonly string[];
  /** Milliseconds from the database's return to the next receipt, the slowest. */
  readonly slowestReturn: number;
}

/** More than the receiver has connections to its database. */
const SENDERS = 16;
/** Milliseconds between two tries of a message, and of load before and after an outage. */
const PAUSE = 50;
const LOAD = 500;

/** People who send one message after the other, each until it is acknowledged. */
class Senders {
  readonly receipts = new Map<string, string>();
  readonly wrong = new Set<string>();
  refused = 0;
  #isEnded = false;
  readonly #server: ServerProcess;
  readonly #running: Promise<unknown>;

  constructor(server: ServerProcess) {
    this.#server = server;
    this.#running = Promise.all(Array.from({ length: SENDERS }, () => this.#send()));
  }

  get #isOver(): boolean {
    return this.#isEnded || this.#server.process.exitCode !== null;
  }

  async #send(): Promise<void> {
    while (!this.#isOver) {
      const key = idempotencyKey();
      while (!(await this.#isSent(`Nachricht ${key}`, key))) await setTimeout(PAUSE);
    }
  }

  async #isSent(text: string, key: string): Promise<boolean> {
    try {
      const answer = await this.#server.send(text, key);
      const { receipt } = (await answer.json()) as { receipt?: string };
      if (answer.ok && receipt) this.receipts.set(text, receipt);
      else if (answer.status === 503 && answer.headers.has('retry-after')) this.refused++;
      else this.wrong.add(String(answer.status));
      return answer.ok;
    } catch (error) {
      this.wrong.add(String(error));
      return this.#isOver;
    }
  }

  /** Waits for the next receipt. */
  async next(): Promise<void> {
    const { size } = this.receipts;
    while (this.receipts.size === size && !this.#isOver) await setTimeout(5);
  }

  /** Waits until that many were told "not now": on a busy machine an outage has to last for that. */
  async refusals(count: number): Promise<void> {
    while (this.refused < count && !this.#isOver) await setTimeout(5);
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#running;
  }
}

async function outage(
  database: FailingDatabase,
  senders: Senders,
  duration: number,
): Promise<number> {
  await senders.next();
  await setTimeout(LOAD);
  const { refused } = senders;
  await database.halt();
  await setTimeout(duration);
  await senders.refusals(refused + 2);
  await database.resume();
  const back = performance.now();
  await senders.next();
  return performance.now() - back;
}

/**
 * Takes the database away from a receiver under load, again and again.
 *
 * @param database - stopped in the end
 * @param duration - milliseconds that the database is gone each time, at least
 */
export async function outages(
  database: FailingDatabase,
  times: number,
  duration: number,
): Promise<OutageReport> {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-outage-'));
  const server = await ServerProcess.start({ folder, databaseUrl: database.url });
  const senders = new Senders(server);
  const returns: number[] = [];
  try {
    for (let done = 0; done < times; done++)
      returns.push(await outage(database, senders, duration));
    await senders.end();
    const { receipts, refused } = senders;
    const wrong = [...senders.wrong];
    const found = await compareStored(database.url, receipts);
    const slowestReturn = Math.max(...returns);
    return { outages: times, acknowledged: receipts.size, refused, wrong, slowestReturn, ...found };
  } finally {
    await server.end();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}
