import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { connect, migrate, type Database } from './database.ts';
import { migrations } from './migrations.ts';

const all = Object.entries(await migrations.getMigrations());

/** Those up to one, the last of which breaks off after its work, before it counts as done. */
const brokenAt = (index: number): Record<string, Migration> =>
  Object.fromEntries(
    all.slice(0, index + 1).map(([name, migration], position) => [
      name,
      {
        async up(db: Database) {
          await migration.up(db);
          if (position === index) throw new Error('power failed');
        },
      },
    ]),
  );

const run = (db: Database, list: Record<string, Migration>) =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve(list) } }).migrateToLatest();

const upTo = (count: number) => Object.fromEntries(all.slice(0, count));

async function addEntry(database: Database): Promise<void> {
  await sql`INSERT INTO entry (receipt, kind, secret_hash, key_hash, body_hash, municipality,
    language, received_at, updated_at, state, text) VALUES ('OLD1-OLD1', 'message', 's', 'k', 'b',
    'lemgo', 'de', 1, 1, 'received', 'alt')`.execute(database);
}

onBothDatabases('migrating', (open) => {
  for (const [index, [name]] of all.entries()) {
    void it(`R-10: ${name} that breaks off half-way leaves what was there and is made up for`, async () => {
      const { url, database } = await open(false);
      await run(database, upTo(index));
      if (index > 0) await addEntry(database);
      const { error } = await run(database, brokenAt(index));
      assert.match(String(error), /power failed/);
      const again = connect(url);
      await migrate(again);
      const entries = await again.selectFrom('entry').select(['receipt', 'text']).execute();
      const texts = entries.map(({ receipt, text }) => `${receipt} ${text}`);
      assert.deepEqual(texts, index > 0 ? ['OLD1-OLD1 alt'] : []);
      await again.destroy();
    });
  }

  void it('R-10: what was written before is found by plain letters, too, in however many batches', async () => {
    const { database } = await open(false);
    await run(database, upTo(all.findIndex(([name]) => name === '0011-folding')));
    await addEntry(database);
    await sql`UPDATE entry SET text = 'Łódź', folded = 'łodz'`.execute(database);
    for (let copy = 0; copy < 1001; copy++) {
      await sql`INSERT INTO entry (receipt, kind, secret_hash, key_hash, body_hash, municipality, language,
        received_at, updated_at, state, text, name, folded) SELECT ${`COPY-${String(copy)}`}, kind, secret_hash,
        ${`k${String(copy)}`}, body_hash, municipality, language, received_at, updated_at, state, text,
        'Ærø', folded FROM entry WHERE receipt = 'OLD1-OLD1'`.execute(database);
    }
    await migrate(database);
    const rows = await database.selectFrom('entry').select('folded').distinct().execute();
    assert.deepEqual(rows.map(({ folded }) => folded.trim()).sort(), ['lodz', 'lodz aero']);
  });

  void it('R-10: what was written in Word before is found by what a keyboard has', async () => {
    const { database } = await open(false);
    await run(database, upTo(all.findIndex(([name]) => name === '0012-signs-of-word')));
    await addEntry(database);
    await sql`UPDATE entry SET text = ${'„Mach’s“ – CO₂'}, folded = ${'„mach’s“ – co2'}`.execute(
      database,
    );
    await migrate(database);
    const [row] = await database.selectFrom('entry').select('folded').execute();
    assert.equal(row?.folded.trim(), 'machs - co2');
  });

  void it('R-10: several receivers that start at once find the tables once', async () => {
    const { url: databaseUrl } = await open(false);
    const folder = mkdtempSync(join(tmpdir(), 'feedback-start-'));
    const start = () => ServerProcess.start({ folder, databaseUrl });
    const starts = await Promise.allSettled([start(), start(), start()]);
    const servers = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = starts.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    const codes = await Promise.all(servers.map(firstAnswer));
    await Promise.all(servers.map((server) => server.end()));
    rmSync(folder, { recursive: true });
    assert.deepEqual(failed, []);
    assert.deepEqual(codes, [201, 201, 201]);
  });
});

/** Of a message that is sent again while others keep the database busy. */
async function firstAnswer(server: ServerProcess): Promise<number> {
  const { status } = await server.send('Hallo');
  return status === 503 ? firstAnswer(server) : status;
}
