import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { diskBytes } from '../testing/databases/disk-bytes.ts';
import { BALLOT, DETMOLD, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, send, type Sending } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import type { Config } from '../configuration/config.ts';
import { isPostgres, type Database } from '../database/database.ts';
import { hashOf } from '../entries/receipts.ts';

const NOW = 1_800_000_000_000;

interface Receipt {
  receipt: string;
  secret: string;
  receivedAt: string;
}

onBothDatabases('receipts', (open) => {
  let database: Database;
  let url: string;
  let app: FastifyInstance;
  let config: Config;

  before(async () => {
    ({ database, url } = await open());
  });
  beforeEach(async () => {
    const now = () => NOW;
    config = testConfig();
    app = createReceiver({ config, database, work: EASY, now }, false);
    await database.deleteFrom('entry').execute();
    await database.deleteFrom('outbox').execute();
  });

  const stored = async (sending?: Sending) => (await send(app, sending)).json<Receipt>();
  const ask = (method: 'GET' | 'DELETE', receipt: string, secret?: string) =>
    app.inject({
      method,
      url: `/v1/receipts/${encodeURIComponent(receipt)}`,
      headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
    });

  void it('P-09: shows a resident what they wrote and what became of it, without an account', async () => {
    const { receipt, secret, receivedAt } = await stored();
    const before = await ask('GET', receipt, secret);
    assert.equal(before.statusCode, 200);
    assert.equal(before.headers['cache-control'], 'no-store');
    const deletedOn = new Date(NOW + 365 * 86_400_000).toISOString();
    const view = {
      receipt,
      kind: 'message',
      state: 'received',
      type: 'idea',
      receivedAt,
      updatedAt: receivedAt,
      deletedOn: deletedOn.slice(0, 10),
      text: MESSAGE.text,
    };
    assert.deepEqual(before.json(), view);
    const answer = 'Danke! Der Ausschuss berät am 3. Juni. \\0041';
    await database
      .updateTable('entry')
      .set({ state: 'takenUp', answer: answer.replace('\\', '\\005c'), updated_at: 0 })
      .execute();
    const updatedAt = '1970-01-01T00:00:00.000Z';
    const after = (await ask('GET', receipt, secret)).json<object>();
    assert.deepEqual(after, { ...view, state: 'takenUp', updatedAt, answer });
  });

  void it('P-09: takes a number as people type it', async () => {
    const { receipt, secret } = await stored();
    for (const typed of [
      receipt.toLowerCase(),
      receipt.replace('-', ''),
      ` ${receipt} `,
      receipt.replace('-', ' – '),
    ]) {
      assert.equal((await ask('GET', typed, secret)).statusCode, 200, typed);
    }
  });

  void it('P-09, R-23: gives a secret of 140 bits in the signs of a number, and takes it as people type it', async () => {
    const { receipt, secret } = await stored();
    assert.match(secret, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = [
      secret.toLowerCase(),
      secret.replaceAll('-', ''),
      secret.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const one of typed) assert.equal((await ask('GET', receipt, one)).statusCode, 200, one);
    const others = await Promise.all(Array.from({ length: 50 }, () => stored()));
    assert.equal(new Set(others.map((one) => one.secret)).size, 50);
  });

  void it('P-09: keeps secrets of the former kind, as they stand, and tells them again', async () => {
    const key = idempotencyKey();
    const { receipt } = await stored({ key });
    const former = createHmac('sha384', config.secret)
      .update(`secret ${key}`)
      .digest()
      .subarray(0, 24)
      .toString('base64url');
    await database
      .updateTable('entry')
      .set({ secret_hash: hashOf(former) })
      .execute();
    assert.equal((await ask('GET', receipt, former)).statusCode, 200);
    assert.equal((await ask('GET', receipt, former.toUpperCase())).statusCode, 404);
    assert.equal((await stored({ key })).secret, former);
  });

  void it('P-09: shows a ballot with its choices', async () => {
    const { receipt, secret } = await stored({ body: BALLOT, url: '/v1/votes' });
    const { kind, choices, text } = (await ask('GET', receipt, secret)).json<
      Record<string, unknown>
    >();
    assert.deepEqual([kind, choices, text], ['ballot', BALLOT.choices, undefined]);
  });

  void it('P-09: withdrawing deletes the entry, its choices and notices, and no other one', async () => {
    const canary = 'Zaunkoenig im Marktbrunnen';
    const message = await stored({ body: { ...MESSAGE, text: canary, name: canary } });
    const ballot = await stored({ body: BALLOT, url: '/v1/votes' });
    const other = await stored({ body: { ...MESSAGE, text: 'Bleibt' } });
    for (const { receipt, secret } of [message, ballot]) {
      const answer = await ask('DELETE', receipt, secret);
      assert.deepEqual([answer.statusCode, answer.body], [204, '']);
      assert.equal((await ask('GET', receipt, secret)).statusCode, 404);
      assert.equal((await ask('DELETE', receipt, secret)).statusCode, 404);
    }
    const left = await database.selectFrom('entry').select('receipt').execute();
    assert.deepEqual(
      left.map(({ receipt }) => receipt),
      [other.receipt],
    );
    assert.deepEqual(await database.selectFrom('choice').selectAll().execute(), []);
    const notices = await database.selectFrom('outbox').select('receipt').execute();
    assert.deepEqual(
      // That of the day's votes names no number, and counts them when it is sent.
      notices.map(({ receipt }) => receipt).filter(Boolean),
      [other.receipt],
    );
    // PostgreSQL writes its table anew later: see what deletes after a time.
    if (isPostgres(url)) return;
    assert.ok(!(await diskBytes(database, url)).includes(canary), 'not a byte is left of it');
  });

  void it('P-11, R-23: an unknown number and a wrong secret get the same answer', async () => {
    const [mine, other] = [await stored(), await stored()];
    const foreign = await stored({
      body: { ...MESSAGE, municipality: 'detmold' },
      origin: DETMOLD,
    });
    const wrong: [string, string | undefined][] = [
      ['0000-0000', mine.secret],
      [mine.receipt, undefined],
      [mine.receipt, ''],
      [mine.receipt, other.secret],
      [mine.receipt, foreign.secret],
      [mine.receipt, `${mine.secret}x`],
      [mine.receipt, mine.secret.slice(0, -1)],
      [foreign.receipt, mine.secret],
      ['%', mine.secret],
      ["' OR 1=1 --", mine.secret],
      ['\0', mine.secret],
      ['x'.repeat(90), mine.secret],
    ];
    const answers = new Set<string>();
    for (const method of ['GET', 'DELETE'] as const) {
      for (const [receipt, secret] of wrong) {
        const { statusCode, body } = await ask(method, receipt, secret);
        answers.add(`${String(statusCode)} ${body}`);
      }
    }
    assert.deepEqual([...answers], ['404 {"code":"not-found"}']);
    assert.equal((await ask('GET', mine.receipt, mine.secret)).statusCode, 200);
  });

  void it('R-23: who guesses is stopped, right or wrong, and entries still come in', async () => {
    const { receipt, secret } = await stored();
    for (let guess = 0; guess < 60; guess++) {
      assert.equal((await ask('GET', receipt, `guess-${String(guess)}`)).statusCode, 404);
    }
    for (const guess of ['another', secret]) {
      const answer = await ask('GET', receipt, guess);
      assert.equal(answer.statusCode, 429);
      assert.ok(Number(answer.headers['retry-after']) > 0);
    }
    assert.equal((await send(app)).statusCode, 201);
  });
});
