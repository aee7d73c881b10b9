import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Challenge } from 'altcha-lib';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, proofOf, send, sendAsPerson } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import type { ConfigFile } from '../configuration/config.ts';
import { connect, migrate } from '../database/database.ts';

const MINUTE = 60_000;
const QUICK = { ...MESSAGE, elapsed: 10 };

void describe('the guard', () => {
  const database = connect(':memory:');
  let time = Date.now();
  const receiver = (change: Partial<ConfigFile> = {}): FastifyInstance =>
    createReceiver({ config: testConfig(change), database, work: EASY, now: () => time }, false);
  const count = async () => (await database.selectFrom('entry').select('receipt').execute()).length;

  before(() => migrate(database));
  beforeEach(async () => {
    await database.deleteFrom('entry').execute();
    await database.deleteFrom('spent').execute();
  });
  after(() => database.destroy());

  const suspicious: [string, object][] = [
    ['a hidden field was filled', { website: 'https://example.com' }],
    ['it was faster than a person', { elapsed: 2999 }],
    ['nobody says how long it took', { elapsed: undefined }],
    ['it holds many links', { text: 'http://a.example https://b.example [url=c]d[/url]' }],
  ];
  for (const [reason, change] of suspicious) {
    void it(`R-13: asks for a proof where ${reason}, and takes the same text with it`, async () => {
      const app = receiver();
      const body = { ...MESSAGE, ...change };
      assert.equal((await send(app, { body })).statusCode, 428);
      assert.equal(await count(), 0);
      assert.equal((await sendAsPerson(app, { body })).statusCode, 201);
    });
  }

  void it('R-13: takes what a person took their time for without any proof', async () => {
    const body = {
      ...MESSAGE,
      elapsed: 3000,
      website: '',
      text: 'http://a.example https://b.example',
    };
    assert.equal((await send(receiver(), { body })).statusCode, 201);
  });

  void it('R-12: one sender is stopped, told for how long, and let in again after that', async () => {
    const app = receiver({ rate: { suspicious: 5, refused: 10 } });
    const sender = { body: MESSAGE, address: '203.0.113.7' };
    for (let entry = 0; entry < 10; entry++) {
      const first = await send(app, sender);
      assert.equal(first.statusCode, entry < 5 ? 201 : 428);
      if (entry >= 5) assert.equal((await sendAsPerson(app, sender)).statusCode, 201);
      time += 1000;
    }
    const stopped = await sendAsPerson(app, sender);
    assert.equal(stopped.statusCode, 429);
    assert.deepEqual(stopped.json(), { code: 'rate' });
    const wait = Number(stopped.headers['retry-after']);
    assert.equal(wait, 590, 'until the oldest of ten entries is ten minutes old');
    assert.equal((await send(app, { address: '203.0.113.8' })).statusCode, 201, 'others may');
    time += wait * 1000 - 1;
    assert.equal((await sendAsPerson(app, sender)).statusCode, 429);
    time += 1;
    assert.equal((await sendAsPerson(app, sender)).statusCode, 201);
  });

  void it('R-12: a hundred at once of one sender are no more than it may', async () => {
    const app = receiver({ rate: { suspicious: 1000, refused: 10 } });
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(app)));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 10);
    assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 90);
    assert.equal(await count(), 10);
    const proven = await Promise.all(
      Array.from({ length: 20 }, () =>
        sendAsPerson(app, { body: { ...QUICK, name: 'Anna' }, address: '203.0.113.9' }),
      ),
    );
    assert.equal(proven.filter(({ statusCode }) => statusCode === 201).length, 10);
    assert.equal(proven.filter(({ statusCode }) => statusCode === 429).length, 10);
  });

  void it('R-12: 200 people at a meeting send three messages each from one address', async () => {
    const app = receiver();
    const statuses = new Map<number, number>();
    for (let round = 0; round < 3; round++) {
      const people = Array.from({ length: 200 }, () => sendAsPerson(app, { body: MESSAGE }));
      for (const { statusCode } of await Promise.all(people)) {
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      }
      time += 3 * MINUTE;
    }
    assert.deepEqual([...statuses], [[201, 600]]);
    assert.equal(await count(), 600);
  });

  void it('R-12: a repeated request counts once, and gets its receipt when the limit is reached', async () => {
    const app = receiver({ rate: { suspicious: 2, refused: 2 } });
    const key = idempotencyKey();
    const first = await send(app, { key });
    for (let again = 0; again < 5; again++)
      assert.equal((await send(app, { key })).statusCode, 200);
    assert.equal((await send(app)).statusCode, 201);
    assert.equal((await send(app)).statusCode, 429);
    assert.deepEqual((await send(app, { key })).json(), first.json());
  });

  void it('R-12: a whole IPv6 network of a household is one sender, mapped IPv4 as well', async () => {
    const app = receiver({ rate: { suspicious: 9, refused: 1 } });
    const status = async (address: string) => (await send(app, { address })).statusCode;
    assert.equal(await status('2001:db8:1:2::1'), 201);
    assert.equal(await status('2001:db8:1:2:ffff:1:2:3'), 429);
    assert.equal(await status('2001:db8:1:3::1'), 201);
    assert.equal(await status('203.0.113.1'), 201);
    assert.equal(await status('::ffff:203.0.113.1'), 429);
  });

  void it('R-12: believes what a header says about the sender only behind its own proxy', async () => {
    const headers = (from: string) => ({
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey(),
      'x-forwarded-for': from,
      origin: LEMGO,
    });
    const post = async (app: FastifyInstance, from: string) =>
      (
        await app.inject({
          method: 'POST',
          url: '/v1/feedback',
          headers: headers(from),
          payload: MESSAGE,
        })
      ).statusCode;
    const rate = { suspicious: 9, refused: 1 };
    for (const [trustProxy, second] of [
      [false, 429],
      ['127.0.0.1', 201],
    ] as const) {
      const app = receiver({ rate, trustProxy });
      assert.equal(await post(app, '198.51.100.1'), 201);
      assert.equal(await post(app, '198.51.100.2'), second);
      assert.equal(await post(app, '198.51.100.2'), 429);
    }
  });

  void it('R-12: nobody gets challenges without end', async () => {
    const app = receiver({ rate: { suspicious: 1, refused: 3 } });
    const statuses = [];
    for (let times = 0; times < 7; times++) {
      statuses.push((await app.inject('/v1/challenge')).statusCode);
    }
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 200, 429]);
    assert.equal((await send(app, { body: QUICK })).statusCode, 429);
    assert.equal((await send(app)).statusCode, 201, 'who needs none is not held up');
  });

  void it('R-22: a clock that jumps a year stops nobody', async () => {
    const app = receiver({ rate: { suspicious: 9, refused: 1 } });
    for (const jump of [365, -730, 365]) {
      assert.equal((await send(app)).statusCode, 201);
      assert.equal((await send(app)).statusCode, 429);
      time += jump * 24 * 60 * MINUTE;
    }
  });

  void it('R-14: a database that fails uses up no proof', async () => {
    const app = receiver();
    const { challenge } = (await send(app, { body: QUICK })).json<{ challenge: Challenge }>();
    const proof = await proofOf(challenge);
    await database.schema.alterTable('entry').renameTo('gone').execute();
    assert.equal((await send(app, { body: { ...QUICK, proof } })).statusCode, 503);
    assert.deepEqual(await database.selectFrom('spent').selectAll().execute(), []);
    await database.schema.alterTable('gone').renameTo('entry').execute();
    assert.equal((await send(app, { body: { ...QUICK, proof } })).statusCode, 201);
  });

  void it('R-14: proof of work can be asked of everybody, or of nobody', async () => {
    const database = connect(':memory:');
    await migrate(database);
    const status = async (proofOfWork: 'always' | 'never', body: object) => {
      const app = createReceiver(
        { config: testConfig({ proofOfWork }), database, work: EASY },
        false,
      );
      return (await send(app, { body })).statusCode;
    };
    assert.equal(await status('always', MESSAGE), 428);
    assert.equal(await status('never', QUICK), 201);
  });
});
