import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { asking, DatabaseTrouble, type Database } from '../database/database.ts';
import type { TroubleKind } from '../database/trouble.ts';
import type { Background } from './background.ts';
import { concernsOf, proveWriting, vitalsOf, type Vitals } from './health.ts';
import { wordsOf, type Concern } from './health-words.ts';

/** Milliseconds for which a proof of writing counts: a flood of questions must not become one of writes. */
const FRESH = 1000;

/** Milliseconds after which a database that says nothing counts as gone. */
const PATIENCE = 4000;

/** How the receiver is; `vitals` only where the database takes what is sent. */
export type Health =
  | { readonly vitals: Vitals; readonly reasons: readonly Concern[] }
  | { readonly vitals?: undefined; readonly reasons: readonly [TroubleKind] };

/** Knows how the receiver is, and writes into the log when that changes. */
export class HealthWatch {
  readonly #database: Database;
  readonly #background: Background;
  readonly #now: () => number;
  #proof: Promise<void> | undefined;
  #provenAt = -Infinity;
  #told = '';

  constructor(database: Database, background: Background, now: () => number) {
    this.#database = database;
    this.#background = background;
    this.#now = now;
  }

  /** @param log - where a change is told, with what to do about it */
  async look(log: FastifyBaseLogger): Promise<Health> {
    const health = await this.#find();
    const key = health.reasons.join();
    if (key !== this.#told) this.#tell(health, log);
    this.#told = key;
    return health;
  }

  /** One attempt at a time, and one a second. */
  #prove(): Promise<void> {
    const time = performance.now();
    if (!this.#proof || time - this.#provenAt >= FRESH) {
      this.#provenAt = time;
      this.#proof = proveWriting(this.#database, this.#now());
      this.#proof.catch(() => undefined);
    }
    return this.#proof;
  }

  async #measure(): Promise<Vitals> {
    await this.#prove();
    return vitalsOf(this.#database, this.#now(), this.#background.failing);
  }

  async #find(): Promise<Health> {
    const ended = new AbortController();
    const late = setTimeout(PATIENCE, undefined, { signal: ended.signal, ref: false });
    try {
      const vitals = await Promise.race([asking(this.#measure()), late.then(silent)]);
      return { vitals, reasons: concernsOf(vitals) };
    } catch (error) {
      return { reasons: [error instanceof DatabaseTrouble ? error.kind : 'unreachable'] };
    } finally {
      late.catch(() => undefined);
      ended.abort();
    }
  }

  #tell({ vitals, reasons }: Health, log: FastifyBaseLogger): void {
    if (!reasons.length) log.info({ health: 'ok' }, 'Alles wieder in Ordnung.');
    for (const reason of reasons) {
      log[vitals ? 'warn' : 'error']({ health: reason }, wordsOf(reason));
    }
  }
}

function silent(): never {
  throw new DatabaseTrouble('The database says nothing');
}
