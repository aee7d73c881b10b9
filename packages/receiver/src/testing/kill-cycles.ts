import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { ServerProcess } from './server-process.ts';
import { compareStored, type Comparison } from './databases/stored.ts';

export interface KillReport extends Comparison {
  readonly cycles: number;
  /** Messages whose receipt arrived. */
  readonly acknowledged: number;
  /** What SQLite finds wrong with its file, `ok` when nothing. */
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

async function cycle(folder: string, receipts: Map<string, string>): Promise<number> {
  const began = performance.now();
  const server = await ServerProcess.start({ folder });
  const start = performance.now() - began;
  const before = receipts.size;
  const senders = Array.from({ length: SENDERS }, () => sendUntilKilled(server, receipts));
  while (receipts.size === before) await new Promise(setImmediate);
  await new Promise((resolve) => setTimeout(resolve, randomInt(120)));
  await server.end('SIGKILL');
  await Promise.all(senders);
  return start;
}

function integrityOf(file: string): string {
  const database = new DatabaseSync(file);
  const [check] = database.prepare('PRAGMA integrity_check').all();
  database.close();
  return String(check?.['integrity_check']);
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
  const receipts = new Map<string, string>();
  const starts: number[] = [];
  try {
    for (let done = 1; done <= cycles; done++) {
      starts.push(await cycle(folder, receipts));
      tell(done, receipts.size);
    }
    const file = join(folder, 'feedback.sqlite');
    const integrity = integrityOf(file);
    const found = await compareStored(file, receipts);
    starts.sort((a, b) => a - b);
    const [usualStart = 0, slowestStart = 0] = [starts[cycles >> 1], starts.at(-1)];
    return {
      ...{ cycles, acknowledged: receipts.size, usualStart, slowestStart, integrity },
      ...found,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
