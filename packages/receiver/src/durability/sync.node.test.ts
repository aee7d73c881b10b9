import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Postgres, postgresPrograms } from '../testing/databases/postgres-server.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { skipWithout } from '../testing/skip-without.ts';
import { connect } from '../database/database.ts';

const MESSAGES = 20;

const folder = mkdtempSync(join(tmpdir(), 'feedback-sync-'));
after(() => rmSync(folder, { recursive: true }));

/** Records syncs and everything the server writes, in the order in which the kernel saw it. */
function straced(name: string) {
  const file = join(folder, name);
  const calls = 'trace=fdatasync,fsync,write,writev,sendto,sendmsg';
  const wrapper = ['strace', '-D', '-f', '-y', '-s', '32', '-e', calls, '-o', file];
  const read = () => readFileSync(file, 'utf8');
  /** It ends a moment after the process that it watches. */
  const whole = async (): Promise<string> => {
    while (!/\+\+\+ (exited|killed)[^\n]*\n$/.test(read())) await new Promise(setImmediate);
    return read();
  };
  return { wrapper, whole };
}

/** Of each answer 201, how often the write-ahead log was synced since the one before. */
function syncsPerAnswer(lines: readonly string[]): number[] {
  const counts: number[] = [];
  let syncs = 0;
  const underWay = new Set<string>();
  for (const line of lines) {
    const [thread = ''] = line.split(' ', 1);
    const isOfLog = /f(?:data)?sync\(\d+<[^>]*-wal>/.test(line);
    if (isOfLog && line.includes('unfinished')) underWay.add(thread);
    const isResumed = line.includes('sync resumed') && underWay.delete(thread);
    if ((isOfLog || isResumed) && /\)\s+= 0/.test(line)) syncs++;
    if (!line.includes('HTTP/1.1 201')) continue;
    counts.push(syncs);
    syncs = 0;
  }
  return counts;
}

void describe('an acknowledged message', () => {
  for (const start of ['first', 'after a restart']) {
    void it(`R-01: is on disk before its answer: at least one sync each, ${start}`, async () => {
      const { wrapper, whole } = straced(start.replaceAll(' ', '-'));
      const server = await ServerProcess.start({ folder, wrapper });
      for (let count = 0; count < MESSAGES; count++) {
        assert.equal((await server.send(`${start} ${String(count)}`)).status, 201);
      }
      await server.end();
      const counts = syncsPerAnswer((await whole()).split('\n'));
      assert.equal(counts.length, MESSAGES);
      assert.ok(Math.min(...counts) >= 1, counts.join(' '));
    });
  }
});

const noPostgres = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');

void describe('a PostgreSQL server that answers before it wrote', { skip: noPostgres }, () => {
  void it('R-01: is told on every connection to write first', async () => {
    const postgres = await Postgres.start();
    const careless = connect(postgres.url);
    await sql`ALTER ROLE postgres SET synchronous_commit = off`.execute(careless);
    await careless.destroy();
    const database = connect(postgres.url);
    const { rows } = await sql`SHOW synchronous_commit`.execute(database);
    assert.deepEqual(rows, [{ synchronous_commit: 'on' }]);
    await database.destroy();
    await postgres.stop();
  });
});
