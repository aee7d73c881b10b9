import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { createReceiver } from '../app.ts';
import { eraseEntries } from '../entries/erase.ts';
import { Postgres, postgresPrograms } from '../testing/databases/postgres-server.ts';
import { MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, send } from '../testing/residents.ts';
import { skipWithout } from '../testing/skip-without.ts';
import { connect, migrate } from './database.ts';

const GUIDE = new URL('../../../../docs/betrieb/README.md', import.meta.url);
const TEXT = 'Biberdamm am Uferweg';
const EMAIL = 'eisvogel@dachsbau.example';
const MARK = 'Ende des Versuchs';

/** A server that writes down as much as it can. */
const TALKATIVE = [
  'log_statement=all',
  'log_min_duration_statement=0',
  'log_parameter_max_length=-1',
  'log_parameter_max_length_on_error=-1',
  'log_error_verbosity=verbose',
];

const skip = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');

void describe('a PostgreSQL that logs everything', { skip }, () => {
  void it('P-08: with the lines of the guide its log holds no word of a resident', async (t) => {
    const [, block = ''] = /```sql\n([^`]*)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
    const postgres = await Postgres.start({ settings: TALKATIVE });
    t.after(() => postgres.stop());
    const administrator = connect(postgres.url);
    t.after(() => administrator.destroy());
    for (const line of block.trim().split('\n')) await sql.raw(line).execute(administrator);
    const url = postgres.url.replace(
      'postgres@localhost/postgres?',
      'strategy@localhost/strategy?',
    );
    const database = connect(url);
    t.after(() => database.destroy());
    await migrate(database);
    const app = createReceiver({ config: testConfig(), database, work: EASY }, false);
    const body = { ...MESSAGE, text: TEXT, email: EMAIL };
    const answer = await send(app, { body });
    assert.equal(answer.statusCode, 201);
    const { receipt } = answer.json<{ receipt: string }>();
    const row = await database.selectFrom('entry').selectAll().executeTakeFirstOrThrow();
    await assert.rejects(database.insertInto('entry').values(row).execute(), 'twice the same');
    const lacking = {
      ...row,
      receipt: 'x',
      idempotency_key: 'x',
      kind: null as unknown as 'message',
    };
    await assert.rejects(
      database.insertInto('entry').values(lacking).execute(),
      'a row that fails',
    );
    await eraseEntries(database, [receipt], 'lemgo');
    await sql`SELECT ${MARK}::text`.execute(administrator);
    while (!postgres.log.includes(MARK)) await setTimeout(20);
    const { log } = postgres;
    assert.match(log, /insert into "entry"|duplicate key/, 'it does log');
    for (const word of [TEXT, EMAIL, 'Biberdamm', 'eisvogel', 'biberdamm']) {
      assert.ok(
        !log.includes(word),
        log.split('\n').find((line) => line.includes(word)),
      );
    }
  });
});
