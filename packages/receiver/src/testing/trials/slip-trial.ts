import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { idempotencyKey } from '@strategy-widgets/feedback';
import type { Slip } from '../databases/slip.ts';
import { compareStored } from '../databases/stored.ts';
import { ServerProcess } from '../server-process.ts';

/** What a receiver did while something was done to its database. */
export interface SlipReport {
  readonly slip: string;
  /** Statuses of a message before it, during it and, the same one again, afterwards. */
  readonly sent: readonly [before: number, during: number, after: number | undefined];
  /** Status and reasons of the health report. */
  readonly health: readonly [status: number, reasons: readonly string[]];
  /** Milliseconds until it was named. */
  readonly named: number;
}

const PAUSE = 50;
const PATIENCE = 20_000;

/** One receiver on one database, with which many things are done. */
export class SlipTrial {
  readonly #folder: string;
  readonly #url: string;
  readonly #receipts = new Map<string, string>();
  readonly server: ServerProcess;

  private constructor(folder: string, url: string, server: ServerProcess) {
    this.#folder = folder;
    this.#url = url;
    this.server = server;
  }

  static async start(url: string): Promise<SlipTrial> {
    const folder = mkdtempSync(join(tmpdir(), 'feedback-trial-'));
    return new SlipTrial(folder, url, await ServerProcess.start({ folder, databaseUrl: url }));
  }

  async #send(key: string): Promise<number> {
    const text = `Nachricht ${key}`;
    const answer = await this.server.send(text, key);
    const { receipt } = (await answer.json()) as { receipt?: string };
    if (answer.ok && receipt) this.#receipts.set(text, receipt);
    return answer.status;
  }

  /** Sends the same message until it is taken, as a form does. */
  async #sendAgain(key: string): Promise<number> {
    const began = performance.now();
    for (;;) {
      const status = await this.#send(key);
      if (status < 300 || performance.now() - began > PATIENCE) return status;
      await setTimeout(PAUSE);
    }
  }

  async #health(): Promise<SlipReport['health']> {
    const answer = await fetch(`${this.server.url}/v1/health`);
    const { reasons } = (await answer.json()) as { reasons: string[] };
    return [answer.status, reasons];
  }

  async #named({ reason }: Slip): Promise<SlipReport['health']> {
    const began = performance.now();
    for (;;) {
      const health = await this.#health();
      const isIt = reason === undefined ? health[0] === 200 : health[1].includes(reason);
      if (isIt || performance.now() - began > PATIENCE) return health;
      await setTimeout(PAUSE);
    }
  }

  async run(slip: Slip): Promise<SlipReport> {
    await slip.prepare?.();
    const before = await this.#sendAgain(idempotencyKey());
    const key = idempotencyKey();
    await slip.make();
    const during = await this.#send(key);
    const began = performance.now();
    const health = await this.#named(slip);
    const named = Math.round(performance.now() - began);
    await slip.undo?.();
    const after = slip.undo ? await this.#sendAgain(key) : undefined;
    return { slip: slip.name, sent: [before, during, after], health, named };
  }

  /** Ends the receiver and compares what it acknowledged with what is stored. */
  async end() {
    await this.server.end();
    rmSync(this.#folder, { recursive: true });
    return compareStored(this.#url, this.#receipts);
  }
}
