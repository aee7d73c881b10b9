import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { BALLOT, COUNTY, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import { isPostgres, type Database } from '../database/database.ts';

const ADDRESS = '198.51.100.77';
const AGENT = 'Zaunkoenig/7.7';
const PATH = '/rathaus/wildschwein';
const EMAIL = 'eisvogel@dachsbau.example';
const TEXT = 'Biberdamm am Uferweg';
const NAME = 'Hanna Haubentaucher';

const TABLES = ['entry', 'choice', 'spent', 'outbox', 'fact', 'audit', 'session'] as const;

onBothDatabases('canaries', (open) => {
  let database: Database;
  let url: string;
  let app: FastifyInstance;
  let log = '';

  /** Everything a request may hold of a person, on every route and in every way to fail. */
  async function leaveTraces(): Promise<void> {
    const headers = () => ({
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey(),
      'user-agent': AGENT,
      'x-forwarded-for': ADDRESS,
      forwarded: `for=${ADDRESS}`,
      referer: `https://www.lemgo.example${PATH}`,
      authorization: `Bearer ${AGENT}`,
      cookie: `who=${NAME}`,
      origin: COUNTY,
    });
    const message = { ...MESSAGE, text: TEXT, name: NAME };
    const posts = [
      message,
      { ...message, email: EMAIL },
      { ...message, elapsed: 1, website: EMAIL },
      { ...message, text: '', email: EMAIL },
      { ...message, municipality: 'atlantis' },
      { ...message, email: `${EMAIL} ${TEXT}` },
      `{"text":"${TEXT}"`,
    ].map((body) => ['POST', '/v1/feedback', body] as const);
    const others = [
      ['POST', '/v1/votes', BALLOT],
      ['GET', `/v1/votes?poll=${EMAIL}`, undefined],
      ['GET', `/v1/receipts/${EMAIL}`, undefined],
      ['DELETE', `/v1/receipts/%zz${EMAIL}`, undefined],
      ['GET', `/v1/${EMAIL}`, undefined],
      ['GET', '/v1/health', undefined],
    ] as const;
    for (const [method, path, body] of [...posts, ...others]) {
      const payload = typeof body === 'object' ? JSON.stringify(body) : body;
      const { 'content-type': type, ...rest } = headers();
      const sent = payload === undefined ? rest : { ...rest, 'content-type': type };
      await app.inject({ method, url: path, headers: sent, payload, remoteAddress: ADDRESS });
    }
  }

  before(async () => {
    ({ database, url } = await open());
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: string | Uint8Array) => {
      log += String(chunk);
      return true;
    };
    try {
      const config = testConfig({ trustProxy: '127.0.0.1' });
      app = createReceiver({ config, database, work: EASY });
      await leaveTraces();
      await database.schema.alterTable('entry').renameTo('gone').execute();
      await leaveTraces();
      await database.schema.alterTable('gone').renameTo('entry').execute();
    } finally {
      process.stdout.write = write;
    }
  });

  void it('P-07: the log says what happened and nothing of who and what', () => {
    assert.match(log, /"route":"\/v1\/feedback"/);
    assert.match(log, /"status":201/);
    assert.match(log, /"status":428/);
    assert.match(log, /"database":"replaced"/);
    for (const canary of [ADDRESS, AGENT, PATH, EMAIL, TEXT, NAME, '127.0.0.1', 'Biber']) {
      assert.ok(!log.includes(canary), canary);
    }
  });

  void it('P-07: no table holds an address, agent, path, or an e-mail but where it was given', async () => {
    const dump: string[] = [];
    for (const table of TABLES) {
      for (const row of await database.selectFrom(table).selectAll().execute()) {
        if ('email' in row) dump.push(JSON.stringify({ ...row, email: '' }));
        else dump.push(JSON.stringify(row));
      }
    }
    const whole = dump.join('\n');
    assert.ok(whole.includes(TEXT), 'the search does find what is there');
    for (const canary of [ADDRESS, AGENT, PATH, EMAIL]) assert.ok(!whole.includes(canary), canary);
    const emails = await database.selectFrom('entry').select('email').execute();
    assert.deepEqual(emails.map(({ email }) => email).sort(), ['', '', EMAIL]);
  });

  void it('P-07: nor do the bytes of database, log and sort files', async () => {
    const bytes = isPostgres(url) ? await postgresFiles(database) : sqliteFiles(url);
    assert.ok(bytes.includes(TEXT), 'the search does find what is there');
    for (const canary of [ADDRESS, AGENT, PATH]) assert.ok(!bytes.includes(canary), canary);
  });
});

function sqliteFiles(path: string): string {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file, 'latin1')).join('');
}

/** All that the server keeps: tables and write-ahead log. */
async function postgresFiles(database: Database): Promise<string> {
  const { sql } = await import('kysely');
  await sql`CHECKPOINT`.execute(database);
  const { rows } = await sql<{ folder: string }>`
    SELECT current_setting('data_directory') AS folder`.execute(database);
  const [{ folder } = { folder: '' }] = rows;
  const find = promisify(execFile);
  const size = { maxBuffer: 400_000_000, encoding: 'latin1' } as const;
  const pattern = [TEXT, ADDRESS, AGENT, PATH].join('|');
  const { stdout } = await find('grep', ['-arohE', '--', pattern, folder], size);
  return stdout;
}
