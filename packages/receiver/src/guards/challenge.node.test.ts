import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Challenge, Payload } from 'altcha-lib';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { BALLOT, COUNTY, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, proofOf, send } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import type { Database } from '../database/database.ts';
import { LIFETIME } from './challenge.ts';

const YEAR = 365 * 86_400_000;
const QUICK = { ...MESSAGE, elapsed: 10 };

const decoded = (proof: string) => JSON.parse(Buffer.from(proof, 'base64').toString()) as Payload;
const encoded = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

onBothDatabases('challenges', (open) => {
  let database: Database;
  let app: FastifyInstance;
  let time = Date.now();
  const count = async () => (await database.selectFrom('entry').select('receipt').execute()).length;
  const spent = () => database.selectFrom('spent').selectAll().execute();

  before(async () => {
    ({ database } = await open());
    const config = testConfig();
    app = createReceiver({ config, database, work: EASY, now: () => time }, false);
  });

  /** A challenge for a body that looks like a program's. */
  async function challengeFor(body: object, origin = COUNTY, url?: string): Promise<Challenge> {
    const answer = await send(app, { body, origin, url });
    assert.equal(answer.statusCode, 428);
    const { code, challenge } = answer.json<{ code: string; challenge: Challenge }>();
    assert.equal(code, 'proof');
    return challenge;
  }

  const prove = async () => proofOf(await challengeFor(QUICK));
  const sendWith = (proof: string, body: object = QUICK, key = idempotencyKey(), url?: string) =>
    send(app, { body: { ...body, proof }, key, origin: COUNTY, url });

  async function refused(proof: string, body: object = QUICK, url?: string): Promise<void> {
    const before = await count();
    const answer = await sendWith(proof, body, idempotencyKey(), url);
    assert.equal(answer.statusCode, 428);
    assert.ok(answer.json<{ challenge?: Challenge }>().challenge, 'with another challenge');
    assert.equal(await count(), before);
  }

  void it('R-14: an answered challenge lets one entry in and no second one', async () => {
    const proof = await prove();
    assert.equal((await sendWith(proof)).statusCode, 201);
    await refused(proof);
    await refused(proof, { ...QUICK, text: 'Werbung' });
  });

  void it('R-14: fifty at once with one proof and other keys give one entry', async () => {
    const proof = await prove();
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendWith(proof)));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1);
    assert.equal(answers.filter(({ statusCode }) => statusCode === 428).length, 49);
    assert.equal(await count(), before + 1);
  });

  void it('R-05: a repeated message with its proof, or without, gets its receipt again', async () => {
    const [proof, key] = [await prove(), idempotencyKey()];
    const first = await sendWith(proof, QUICK, key);
    const again = await sendWith(proof, QUICK, key);
    const without = await send(app, { body: QUICK, key, origin: COUNTY });
    assert.deepEqual([again.statusCode, without.statusCode], [200, 200]);
    assert.deepEqual(again.json(), first.json());
    assert.deepEqual(without.json(), first.json());
    const other = { ...QUICK, text: 'Etwas anderes' };
    assert.equal((await sendWith(proof, other, key)).statusCode, 409);
  });

  void it('R-04: one message with one proof fifty times at once is one entry', async () => {
    const [proof, key, before] = [await prove(), idempotencyKey(), await count()];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sendWith(proof, QUICK, key)),
    );
    assert.deepEqual([...new Set(answers.map((answer) => answer.statusCode))].sort(), [200, 201]);
    assert.equal(new Set(answers.map((answer) => answer.body)).size, 1);
    assert.equal(await count(), before + 1);
  });

  void it('R-14: is good for its own town and kind of form only', async () => {
    await refused(await prove(), { ...QUICK, municipality: 'detmold' });
    await refused(await prove(), { ...QUICK, municipality: undefined });
    await refused(await prove(), { ...BALLOT, elapsed: 10 }, '/v1/votes');
  });

  void it('R-14: a town or form written into it by the sender is refused', async () => {
    const payload = decoded(await prove());
    const data = { ...payload.challenge.parameters.data, town: 'detmold' };
    const parameters = { ...payload.challenge.parameters, data };
    const changed = { ...payload, challenge: { ...payload.challenge, parameters } };
    await refused(encoded(changed), { ...QUICK, municipality: 'detmold' });
  });

  void it('R-14: pieces of two challenges and foreign ones are refused', async () => {
    const [one, two] = [decoded(await prove()), decoded(await prove())];
    const { parameters } = two.challenge;
    await refused(encoded({ challenge: one.challenge, solution: two.solution }));
    await refused(encoded({ ...two, challenge: { ...one.challenge, parameters } }));
    await refused(encoded({ ...one, challenge: { parameters: one.challenge.parameters } }));
    const cheap = { ...parameters, cost: 1, keyPrefix: '', expiresAt: undefined };
    await refused(encoded({ ...two, challenge: { ...two.challenge, parameters: cheap } }));
    const foreign = createReceiver(
      {
        config: { ...testConfig(), secret: 'another secret that is long enough as well' },
        database,
        work: EASY,
      },
      false,
    );
    const answer = await send(foreign, { body: QUICK });
    await refused(await proofOf(answer.json<{ challenge: Challenge }>().challenge));
  });

  void it('R-14: what is no proof at all is refused like a wrong one', async () => {
    const payload = decoded(await prove());
    const odd: unknown[] = [
      null,
      1,
      [],
      'x',
      {},
      { challenge: null },
      { challenge: {}, solution: 1 },
    ];
    for (const one of odd) await refused(encoded(one));
    for (const solution of [null, {}, { counter: -1, derivedKey: '' }, { counter: 1e9 }]) {
      await refused(encoded({ ...payload, solution }));
    }
    for (const proof of ['', '%', 'bm8gSlNPTg==', '\0', '🪑']) await refused(proof);
  });

  void it('R-14: ends after ten minutes, and is forgotten then', async () => {
    const [late, last] = [await prove(), await prove()];
    time += LIFETIME - 1;
    assert.equal((await sendWith(last)).statusCode, 201);
    time += 1;
    await refused(late);
    time += LIFETIME;
    assert.equal((await sendWith(await prove())).statusCode, 201);
    assert.equal((await spent()).length, 1);
  });

  void it('R-22: a clock that jumps a year costs one more challenge, nothing else', async () => {
    for (const jump of [YEAR, -YEAR, -YEAR, YEAR]) {
      const [before, rows] = [await prove(), await count()];
      time += jump;
      await refused(before);
      assert.equal((await sendWith(await prove())).statusCode, 201);
      assert.equal((await send(app, { origin: COUNTY })).statusCode, 201);
      assert.equal(await count(), rows + 2);
    }
  });

  void it('R-14: GET gives a challenge for a kind of form and a town', async () => {
    const get = (query: string) => app.inject(`/v1/challenge?${query}`);
    const challenge = (await get('municipality=lemgo&form=ballot')).json<Challenge>();
    const proof = await proofOf(challenge);
    const ballot = { ...BALLOT, elapsed: 10 };
    const answer = await sendWith(proof, ballot, idempotencyKey(), '/v1/votes');
    assert.equal(answer.statusCode, 201);
    assert.equal((await get('municipality=atlantis')).statusCode, 422);
    assert.equal((await get('form=parcel')).statusCode, 422);
  });
});
