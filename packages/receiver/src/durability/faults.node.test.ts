import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { LockedFile } from '../testing/databases/locked-file.ts';
import { outages, type FailingDatabase } from '../testing/trials/outages.ts';
import { Postgres, postgresPrograms } from '../testing/databases/postgres-server.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { skipWithout } from '../testing/skip-without.ts';
import { compareStored } from '../testing/databases/stored.ts';

/** Mounting and tracing need root. */
const skip = skipWithout(process.getuid?.() === 0, 'root');

const folder = mkdtempSync(join(tmpdir(), 'feedback-faults-'));
after(() => rmSync(folder, { recursive: true }));

/** Not now, and nothing pretended. */
async function assertBusy(answer: Response): Promise<void> {
  assert.equal(answer.status, 503);
  assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
  assert.deepEqual(await answer.json(), { code: 'busy' });
}

/** What health names; it may take five seconds to notice, and answers what it saw until then. */
async function reasonsOf(server: ServerProcess, asked = 0): Promise<unknown> {
  const answer = await fetch(`${server.url}/v1/health`);
  const { reasons } = (await answer.json()) as { reasons: unknown };
  if (answer.status === 503 || asked === 20) return [answer.status, reasons];
  await setTimeout(250);
  return reasonsOf(server, asked + 1);
}

void describe('R-03: a receiver whose disk fails for a while', { skip }, () => {
  // Numbered by the calls that the server makes; the first ones are those of its start.
  const faults = [
    'fsync,fdatasync:error=EIO:when=6..9',
    'pwrite64:error=ENOSPC:when=40..60',
    'pwrite64:error=EROFS:when=40..60',
  ];
  for (const [index, fault] of faults.entries()) {
    void it(`acknowledges nothing meanwhile and all of it afterwards: ${fault}`, async () => {
      const own = join(folder, String(index));
      mkdirSync(own);
      await (await ServerProcess.start({ folder: own })).end();
      const wrapper = ['strace', '-D', '-f', '-e', `inject=${fault}`, '-o', '/dev/null'];
      const server = await ServerProcess.start({ folder: own, wrapper });
      const texts = Array.from({ length: 40 }, (_, count) => `${fault} ${String(count)}`);
      const receipts = new Map<string, string>();
      let busy = 0;
      for (const text of texts) {
        const key = idempotencyKey();
        let answer = await server.send(text, key);
        for (; answer.status === 503; busy++) answer = await server.send(text, key);
        receipts.set(text, ((await answer.json()) as { receipt: string }).receipt);
      }
      await server.end();
      assert.ok(busy > 0);
      const found = await compareStored(join(own, 'feedback.sqlite'), receipts);
      assert.deepEqual(found, { stored: texts.length, lost: 0, twice: 0 });
    });
  }
});

void describe('R-03: a receiver on a full disk', { skip }, () => {
  const disk = join(folder, 'disk');
  before(() => {
    mkdirSync(disk);
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    assert.equal(status, 0, 'mount');
  });
  after(() => {
    spawnSync('umount', [disk]);
  });

  void it('R-27: acknowledges only what is stored, is named, and goes on once there is room', async () => {
    const server = await ServerProcess.start({ folder: disk });
    const filler = join(disk, 'filler');
    assert.throws(() => writeFileSync(filler, Buffer.alloc(4_000_000)), /ENOSPC/);
    const receipts = new Map<string, string>();
    const send = async (text: string) => {
      const answer = await server.send(text);
      if (answer.status !== 201) return assertBusy(answer);
      receipts.set(text, ((await answer.json()) as { receipt: string }).receipt);
    };
    for (let count = 0; count < 10; count++) await send(String(count).repeat(5000));
    assert.ok(receipts.size < 10);
    assert.deepEqual(await reasonsOf(server), [503, ['full']]);
    rmSync(filler);
    await send('Wieder Platz');
    assert.ok(receipts.has('Wieder Platz'));
    await server.end();
    const { lost, twice } = await compareStored(join(disk, 'feedback.sqlite'), receipts);
    assert.deepEqual({ lost, twice }, { lost: 0, twice: 0 });
  });
});

void it('R-27: a file that another process locks is named, while reading it still works', async () => {
  const file = new LockedFile();
  const own = mkdtempSync(join(folder, 'locked-'));
  const server = await ServerProcess.start({ folder: own, databaseUrl: file.url });
  file.halt();
  assert.deepEqual(await reasonsOf(server), [503, ['locked']]);
  file.resume();
  await server.end();
  file.stop();
});

// For twenty and thirty seconds: npm run torture -- outage.
void describe('R-03: a receiver that cannot reach its database', () => {
  const trial = async (database: FailingDatabase, times: number) => {
    const report = await outages(database, times, 500);
    assert.ok(report.acknowledged > times && report.refused > times, JSON.stringify(report));
    const { wrong, lost, twice } = report;
    assert.deepEqual({ wrong, lost, twice }, { wrong: [], lost: 0, twice: 0 });
  };

  void it('says 503 to all while another process locks the file, and goes on afterwards', async () => {
    await trial(new LockedFile(), 2);
  });

  const noPostgres = { skip: skipWithout(Boolean(postgresPrograms()), 'PostgreSQL') };
  void it(
    'says 503 to all while PostgreSQL is gone, and goes on afterwards',
    noPostgres,
    async () => {
      await trial(await Postgres.start({ isSynced: true }), 3);
    },
  );
});
