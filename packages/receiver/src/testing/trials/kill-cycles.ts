import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { Postgres } from '../databases/postgres-server.ts';
import { ServerProcess, type ServerOptions } from '../server-process.ts';
import { compareStored, type Comparison } from '../databases/stored.ts';

export interface KillReport extends Comparison {
  readonly cycles: number;
  /** Messages whose receipt arrived. */
  readonly acknowledged: number;
  /** What the database finds wrong with itself, `ok` when nothing. */
  readonly integrity: string;
  /** Milliseconds until it listened, half of the times and at most; programs beside it count. */
  readonly usualStart: number;
  readonly slowestStart: number;
}

const SENDERS = 8;

/** Sends until the server dies, again and again what was not answered. */
async function sendUntilKilled(server: ServerProcess, receipts: Map<string, string>) {
  for (;;) {
    const key = idempotencyKey();
    const text = `Nachricht ${key}`;
    try {
      const answer = await server.send(text, key);
      const { receipt } = (await answer.json()) as { receipt?: string };
      if (answer.ok && receipt) receipts.set(text, receipt);
    } catch {
      return;
    }
  }
}

async function cycle(options: ServerOptions, receipts: Map<string, string>): Promise<number> {
  const began = performance.now();
  const server = await ServerProcess.start(options);
  const start = performance.now() - began;
  const before = receipts.size;
  const senders = Array.from({ length: SENDERS }, () => sendUntilKilled(server, receipts));
  while (receipts.size === before) await new Promise(setImmediate);
  await new Promise((resolve) => setTimeout(resolve, randomInt(120)));
  await server.end('SIGKILL');
  await Promise.all(senders);
  return start;
}

/** A database under a receiver that is killed. */
export interface KillDatabase {
  readonly url: string;
  /** `ok`, or what is wrong. */
  integrity(): string;
  stop(): unknown;
}

export function killFile(): KillDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-kill-'));
  const url = join(folder, 'feedback.sqlite');
  const integrity = () => {
    const database = new DatabaseSync(url);
    const [check] = database.prepare('PRAGMA integrity_check').all();
    database.close();
    return String(check?.['integrity_check']);
  };
  return { url, integrity, stop: () => rmSync(folder, { recursive: true }) };
}

export async function killPostgres(): Promise<KillDatabase> {
  const server = await Postgres.start({ isSynced: true });
  const { url } = server;
  return { url, integrity: () => server.integrity(), stop: () => server.stop() };
}

/**
 * Kills a receiver under load at a random moment, again and again on the same database, and looks for
 * what it acknowledged.
 *
 * @param database - stopped in the end
 * @param tell - called after each cycle
 */
export async function killCycles(
  database: KillDatabase,
  cycles: number,
  tell: (cycle: number, acknowledged: number) => void = () => undefined,
): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-killed-'));
  const receipts = new Map<string, string>();
  const starts: number[] = [];
  try {
    for (let done = 1; done <= cycles; done++) {
      starts.push(await cycle({ folder, databaseUrl: database.url }, receipts));
      tell(done, receipts.size);
    }
    const integrity = database.integrity();
    const found = await compareStored(database.url, receipts);
    starts.sort((a, b) => a - b);
    const [usualStart = 0, slowestStart = 0] = [starts[cycles >> 1], starts.at(-1)];
    return {
      ...{ cycles, acknowledged: receipts.size, usualStart, slowestStart, integrity },
      ...found,
    };
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}
