import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { connect, migrate } from '../database/database.ts';
import { factOf } from '../database/facts.ts';
import { call, entriesIn, fill, leftovers, MAIN } from '../testing/copies.ts';
import { Postgres, postgresPrograms } from '../testing/databases/postgres-server.ts';
import { skipWithout } from '../testing/skip-without.ts';

const ENTRIES = 3;
/** Milliseconds after which a command that hangs is ended. */
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'feedback-half-'));
after(() => rmSync(folder, { recursive: true }));

void describe('a backup that is killed midway', () => {
  const skip = skipWithout(process.getuid?.() === 0, 'root');
  /** In the middle of the copy, and when all of it is there but has no name. */
  for (const [name, syscall] of [
    ['while it writes', 'pwrite64:signal=SIGKILL:when=16'],
    ['before it has its name', 'link,linkat:signal=SIGKILL'],
  ] as const) {
    void it(
      `R-28: ${name}: leaves no copy that counts, and the next one is made`,
      { skip },
      async () => {
        const own = mkdtempSync(join(folder, 'own-'));
        const path = join(own, 'feedback.sqlite');
        const copies = join(own, 'copies');
        mkdirSync(copies);
        await fill(path, ENTRIES);
        const older = join(copies, 'older.sqlite');
        assert.equal(call('backup', [older], path, own).status, 0);
        const [bytes, noted] = [readFileSync(older), notedIn(path)];
        const args = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${syscall}`, process.execPath];
        args.push('--conditions=strategy-source', MAIN, 'backup', older);
        const { error, stdout } = spawnSync('strace', args, {
          ...{ timeout: PATIENCE, killSignal: 'SIGKILL', encoding: 'utf8' },
          env: { ...process.env, DATABASE_URL: path },
        });
        assert.deepEqual([error, stdout], [undefined, '']);
        assert.equal(globSync('.*.part', { cwd: copies }).length, 1, 'it was midway');
        assert.deepEqual(globSync('*.sqlite', { cwd: copies }), ['older.sqlite']);
        assert.ok(readFileSync(older).equals(bytes));
        assert.equal(notedIn(path), noted);
        const { status, text } = call('backup', [copies], path, own);
        assert.equal(status, 0, text);
        assert.equal(entriesIn(/Gesichert: (.*)/.exec(text)?.[1] ?? ''), ENTRIES);
      },
    );
  }
});

void it('R-28: what a killed one left goes after an hour, and what others write there stays', async () => {
  const own = mkdtempSync(join(folder, 'own-'));
  const path = join(own, 'feedback.sqlite');
  await fill(path, ENTRIES);
  const left = {
    dead: ['.feedback-0123456789abcdef.part', '.feedback-0123456789abcdef.part-journal'],
    stays: ['.feedback-fedcba9876543210.part', '.feedback-mine.part', 'feedback.part'],
  };
  const [hourAgo, now] = [new Date(Date.now() - 3_700_000), new Date()];
  for (const name of [...left.dead, ...left.stays]) {
    writeFileSync(join(own, name), '');
    // Only the first of those that stay may be one that is written just now.
    utimesSync(join(own, name), hourAgo, name === left.stays[0] ? now : hourAgo);
  }
  assert.equal(call('backup', [own], path, own).status, 0);
  assert.deepEqual(leftovers(own).sort(), left.stays.toSorted());
});

/** When the last backup was made, as the health report is told. */
function notedIn(path: string): unknown {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare("SELECT value FROM fact WHERE name = 'backup'").get();
  database.close();
  return row?.['value'];
}

const skip = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');
void it('R-28: of PostgreSQL only a whole dump of pg_dump is noted', { skip }, async () => {
  const server = await Postgres.start();
  const database = connect(server.url);
  const dump = (name: string, ...args: string[]): string => {
    const file = join(folder, name);
    const all = [`--dbname=${server.url}`, `--file=${file}`, ...args];
    const { status, stderr } = spawnSync('pg_dump', all, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return file;
  };
  const note = (file: string) => call('backup', ['--noted', file], server.url, folder);
  const refused = async (file: string) => {
    const { status, text } = note(file);
    assert.equal(status, 1);
    assert.match(text, /keine vollständige Sicherung/);
    assert.equal(await factOf(database, 'backup'), undefined);
  };
  const half = (file: string): string => {
    truncateSync(file, Math.floor(readFileSync(file).length * 0.7));
    return file;
  };
  try {
    const empty = dump('leer.sql');
    await migrate(database);
    await refused(empty);
    await refused(half(dump('halb.sql')));
    await refused(half(dump('halb.dump', '--format=custom')));
    await refused(dump('ohne.dump', '--format=custom', '--exclude-table=entry'));
    await refused(dump('nur-form.sql', '--schema-only'));
    for (const format of ['plain', 'custom', 'directory']) {
      await database.deleteFrom('fact').where('name', '=', 'backup').execute();
      const { status, text } = note(dump(`ganz.${format}`, `--format=${format}`));
      assert.equal(status, 0, text);
      const at = await factOf(database, 'backup');
      assert.ok(at !== undefined && at <= Date.now() && at > Date.now() - PATIENCE * 10);
    }
  } finally {
    await database.destroy();
    await server.stop();
  }
});
