import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { MAIN } from '../testing/copies.ts';
import { ServerProcess } from '../testing/server-process.ts';

const exec = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'feedback-backup-'));
let server: ServerProcess;
before(async () => {
  server = await ServerProcess.start({ folder });
});
after(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) =>
  exec(process.execPath, ['--conditions=strategy-source', MAIN, 'backup', ...args], {
    env: { ...process.env, DATABASE_URL: join(folder, 'feedback.sqlite') },
  });

const receiptOf = async (answer: Response) =>
  ((await answer.json()) as { receipt: string }).receipt;

/** Sends as long as something else is under way. */
async function sendDuring<T>(work: Promise<T>): Promise<T> {
  const underWay = new Set([work]);
  const ended = work.finally(() => underWay.clear());
  for (let count = 0; underWay.size; count++) await server.send(`während ${String(count)}`);
  return ended;
}

void describe('a backup of a receiver in use', () => {
  void it('R-09: holds everything acknowledged before it began, and a receiver starts on it', async () => {
    const receipts: string[] = [];
    for (let count = 0; count < 30; count++) {
      receipts.push(await receiptOf(await server.send(`vorher ${String(count)}`)));
    }
    const file = join(folder, 'copy.sqlite');
    await sendDuring(run(file));
    const database = new DatabaseSync(file);
    const check = database.prepare('PRAGMA integrity_check').get();
    const stored = new Set(
      database
        .prepare('SELECT receipt FROM entry')
        .all()
        .map((row) => row['receipt']),
    );
    database.close();
    assert.deepEqual(Object.values(check ?? {}), ['ok']);
    assert.deepEqual(
      receipts.filter((receipt) => !stored.has(receipt)),
      [],
    );
    const restored = await ServerProcess.start({ folder, databaseUrl: file });
    assert.equal((await restored.send('nachher')).status, 201);
    await restored.end();
  });

  void it('is written down, so that the health report knows its age', async () => {
    await run(join(folder, 'noted.sqlite'));
    const database = new DatabaseSync(join(folder, 'feedback.sqlite'), { readOnly: true });
    const fact = database.prepare("SELECT value FROM fact WHERE name = 'backup'").get();
    database.close();
    assert.match(String(fact?.['value']), /^\d{13}$/);
  });
});
