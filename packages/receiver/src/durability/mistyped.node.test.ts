import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { connect } from '../database/database.ts';
import { call, fill } from '../testing/copies.ts';
import type { CommandName } from '../usage.ts';
import { Postgres, postgresPrograms } from '../testing/databases/postgres-server.ts';
import { skipWithout } from '../testing/skip-without.ts';

const folder = mkdtempSync(join(tmpdir(), 'feedback-mistyped-'));
const good = join(folder, 'gut.sqlite');
const config = join(folder, 'config.json');
const towns = [{ id: 'lemgo', name: 'Lemgo', origins: [] }];
writeFileSync(config, JSON.stringify({ county: 'lemgo', towns }));
after(() => rmSync(folder, { recursive: true }));

const run = (name: CommandName, args: string[], url: string) =>
  call(name, args, url, folder, { FEEDBACK_CONFIG: config });

const accounts: string[][] = [
  ['list'],
  ['add', 'anna', 'lemgo'],
  ['reset', 'anna'],
  ['remove', 'a'],
];

void describe('a command for a database at a mistyped place', () => {
  void it('R-26: of accounts or backups makes none, nor a folder for it', async () => {
    await fill(good, 1);
    const before = readdirSync(folder);
    const commands: [CommandName, string[]][] = accounts.map((args) => ['account', args]);
    commands.push(['backup', [join(folder, 'kopie.sqlite')]]);
    for (const [index, [name, args]] of commands.entries()) {
      const url = join(folder, index % 2 ? 'fedback.sqlite' : 'dtaa/feedback.sqlite');
      const { status, text } = run(name, args, url);
      assert.equal(status, 1, text);
      assert.match(text, /keine Datenbank|gibt es nicht/);
    }
    const restored = run('restore', [good], join(folder, 'dtaa', 'x.sqlite'));
    assert.match(restored.text, /Den Ordner/);
    assert.deepEqual(readdirSync(folder), before);
  });

  void it('R-26: of accounts makes no tables in an SQLite file of something else', () => {
    const other = join(folder, 'other.sqlite');
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE libraries (name)');
    database.close();
    const { status, text } = run('account', ['add', 'anna', 'lemgo'], other);
    assert.equal(status, 1);
    assert.match(text, /hat noch kein Empfänger gearbeitet/);
    const after = new DatabaseSync(other);
    const tables = after.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    after.close();
    assert.deepEqual(
      tables.map((table) => table['name']),
      ['libraries'],
    );
  });

  void it('R-26: of accounts works where a receiver has worked', () => {
    const added = run('account', ['add', 'anna', 'lemgo'], good);
    assert.match(added.text, /Passwort: /);
    assert.match(run('account', ['list'], good).text, /^anna\tlemgo$/m);
  });

  const skip = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');
  void it(
    'R-26: of accounts makes no tables in another PostgreSQL database',
    { skip },
    async () => {
      const server = await Postgres.start();
      const { status, text } = run('account', ['add', 'anna', 'lemgo'], server.url);
      const database = connect(server.url);
      const { rows } = await sql`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`.execute(
        database,
      );
      await database.destroy();
      await server.stop();
      assert.deepEqual([status, rows], [1, []]);
      assert.match(text, /hat noch kein Empfänger gearbeitet/);
    },
  );
});
