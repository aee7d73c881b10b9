import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { idempotencyKey } from '../idempotency-key.ts';
import { ServerProcess } from './server-process.ts';

export interface KillReport {
  readonly cycles: number;
  /** Messages whose receipt arrived. */
  readonly acknowledged: number;
  readonly stored: number;
  /** Acknowledged, and not there: there must be none. */
  readonly lost: number;
  /** Entries beyond one a key: there must be none. */
  readonly twice: number;
  /** What SQLite finds wrong with its file, `ok` when nothing. */
  readonly integrity: string;
  /** Milliseconds of the slowest start. */
  readonly slowestStart: number;
}

const SENDERS = 8;

/** Sends until the server dies, again and again what was not answered. */
async function sendUntilKilled(server: ServerProcess, acknowledged: Map<string, string>) {
  for (;;) {
    const key = idempotencyKey();
    try {
      const answer = await server.send(`Nachricht ${key}`, key);
      const { receipt } = (await answer.json()) as { receipt?: string };
      if (answer.ok && receipt) acknowledged.set(receipt, key);
    } catch {
      return;
    }
  }
}

async function cycle(folder: string, acknowledged: Map<string, string>): Promise<number> {
  const began = performance.now();
  const server = await ServerProcess.start({ folder });
  const start = performance.now() - began;
  const before = acknowledged.size;
  const senders = Array.from({ length: SENDERS }, () => sendUntilKilled(server, acknowledged));
  while (acknowledged.size === before) await new Promise(setImmediate);
  await new Promise((resolve) => setTimeout(resolve, randomInt(120)));
  await server.end('SIGKILL');
  await Promise.all(senders);
  return start;
}

function compare(folder: string, acknowledged: ReadonlyMap<string, string>) {
  const database = new DatabaseSync(join(folder, 'feedback.sqlite'));
  const rows = database.prepare('SELECT receipt, text FROM entry').all() as Record<
    'receipt' | 'text',
    string
  >[];
  const texts = new Map(rows.map(({ receipt, text }) => [receipt, text]));
  const lost = [...acknowledged].filter(
    ([receipt, key]) => texts.get(receipt) !== `Nachricht ${key}`,
  );
  const [check] = database.prepare('PRAGMA integrity_check').all();
  database.close();
  return {
    stored: rows.length,
    lost: lost.length,
    twice: rows.length - new Set(texts.values()).size,
    integrity: String(check?.['integrity_check']),
  };
}

/**
 * Kills a receiver under load at a random moment, again and again on the same file, and looks for
 * what it acknowledged.
 *
 * @param tell - called after each cycle
 */
export async function killCycles(
  cycles: number,
  tell: (cycle: number, acknowledged: number) => void = () => undefined,
): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-kill-'));
  const acknowledged = new Map<string, string>();
  let slowestStart = 0;
  try {
    for (let done = 1; done <= cycles; done++) {
      slowestStart = Math.max(slowestStart, await cycle(folder, acknowledged));
      tell(done, acknowledged.size);
    }
    return {
      cycles,
      acknowledged: acknowledged.size,
      slowestStart,
      ...compare(folder, acknowledged),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
