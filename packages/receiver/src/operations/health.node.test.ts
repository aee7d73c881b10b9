import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { testConfig } from '../testing/lippe.ts';
import { createReceiver } from '../app.ts';
import { connect, isPostgres, migrate, type Database } from '../database/database.ts';
import { concernsOf, volumeOf, type Vitals } from './health.ts';

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;

interface Answer {
  statusCode: number;
  status: string;
  reasons: string[];
  database: string;
  disk: { freePercent: number } | null;
  wal: { bytes: number } | null;
  backup: { ageHours: number } | null;
}

onBothDatabases('health', (open) => {
  let database: Database;
  let app: FastifyInstance;
  let isFile: boolean;

  before(async () => {
    const opened = await open();
    ({ database } = opened);
    isFile = !isPostgres(opened.url);
    app = createReceiver({ config: testConfig(), database, now: () => NOW }, false);
  });

  const backedUp = (time: number) =>
    database
      .insertInto('fact')
      .values({ name: 'backup', value: String(time) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(time) }))
      .execute();
  const health = async (): Promise<Answer> => {
    const { statusCode, body } = await app.inject('/v1/health');
    assert.doesNotMatch(body, /\/|\\/, 'no path');
    return { statusCode, ...(JSON.parse(body) as Omit<Answer, 'statusCode'>) };
  };
  const backup = async () => (await health()).backup;

  void it('R-24: tells the age of the last backup, and that there is none or an old one', async () => {
    const fresh = await health();
    assert.deepEqual([fresh.statusCode, fresh.status, fresh.backup], [200, 'degraded', null]);
    assert.ok(fresh.reasons.includes('backup'));
    await backedUp(NOW - 49 * HOUR);
    assert.deepEqual(await backup(), { ageHours: 49 });
    assert.ok((await health()).reasons.includes('backup'));
    await backedUp(NOW - 47 * HOUR);
    assert.ok(!(await health()).reasons.includes('backup'));
    await backedUp(NOW + 1000 * HOUR);
    assert.deepEqual(await backup(), { ageHours: 0 }, 'R-22: a clock that was set back');
  });

  void it('R-24: tells free space and log of a file, and nothing of another server', async () => {
    const { disk, wal, database: state } = await health();
    assert.equal(state, 'ok');
    if (isFile) {
      const { free } = await volumeOf(tmpdir());
      assert.ok(disk && Math.abs(disk.freePercent - 100 * (free ?? 0)) <= 5);
      assert.ok(wal && wal.bytes > 0);
    } else assert.deepEqual([disk, wal], [null, null]);
  });
});

const WELL: Vitals = {
  ...{ free: 0.5, log: 4_000_000, backupAge: 20, isClockOdd: false, isMailStuck: false },
  failing: new Set(),
};
const cases: [string, Partial<Vitals>, string[]][] = [
  ['nothing', {}, []],
  ['a disk of another machine', { free: null, log: null }, []],
  ['a disk that is a tenth free', { free: 0.1 }, []],
  ['a fuller disk', { free: 0.0999 }, ['disk']],
  ['a log of 100 MB', { log: 100_000_000 }, []],
  ['a longer log', { log: 100_000_001 }, ['wal']],
  ['a backup of two days ago', { backupAge: 48 }, []],
  ['an older backup', { backupAge: 48.1 }, ['backup']],
  ['a clock that jumped', { isClockOdd: true }, ['clock']],
  ['mail that waits', { isMailStuck: true }, ['mail']],
  ['mail that nobody sends', { failing: new Set(['notices']) }, ['mail']],
  ['deleting that fails', { failing: new Set(['retention']) }, ['retention']],
  ['a feed that cannot be read', { failing: new Set(['feed']) }, ['feed']],
  ['everything', { free: 0, log: 1e9, backupAge: null }, ['disk', 'wal', 'backup']],
];
for (const [name, change, concerns] of cases) {
  void it(`R-24: ${name} makes ${concerns.join(', ') || 'no'} concern`, () => {
    assert.deepEqual(concernsOf({ ...WELL, ...change }), concerns);
  });
}

void it('R-24: measures the real log and the real volume', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-health-'));
  const path = join(folder, 'x.sqlite');
  writeFileSync(`${path}-wal`, '');
  truncateSync(`${path}-wal`, 100_000_001);
  const { free, log } = await volumeOf(path);
  assert.equal(log, 100_000_001);
  assert.ok(free !== null && free >= 0 && free <= 1);
  assert.equal((await volumeOf(join(folder, 'y.sqlite'))).log, 0, 'before anything is written');
  rmSync(folder, { recursive: true });
});

void it('R-24: is well where nothing is to be looked after, and says so', async () => {
  const database = connect(':memory:');
  await migrate(database);
  const now = () => NOW;
  await database
    .insertInto('fact')
    .values({ name: 'backup', value: String(NOW) })
    .execute();
  const app = createReceiver({ config: testConfig(), database, now }, false);
  const [answer, head] = [await app.inject('/v1/health'), { reasons: [], database: 'ok' }];
  const nothing = { disk: null, wal: null, backup: { ageHours: 0 } };
  assert.deepEqual(answer.json(), { status: 'ok', ...head, ...nothing });
  await database.destroy();
});

void it('R-24: a database without tables is a failure, and 503', async () => {
  const database = connect(':memory:');
  const app = createReceiver({ config: testConfig(), database }, false);
  const answer = await app.inject('/v1/health');
  assert.equal(answer.statusCode, 503);
  const nothing = { disk: null, wal: null, backup: null };
  const reasons = ['replaced'];
  assert.deepEqual(answer.json(), { status: 'failed', reasons, database: 'failed', ...nothing });
  await database.destroy();
});
