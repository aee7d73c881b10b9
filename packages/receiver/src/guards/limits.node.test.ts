import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as open, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';
import { LARGEST_BODY } from './json-body.ts';

/** As in a running receiver, but sooner. */
const REQUEST_TIME = 1000;
const CROWD = 1000;

const head = (length: number | string): string =>
  [
    'POST /v1/feedback HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${String(length)}`,
    `Origin: ${LEMGO}`,
    `Idempotency-Key: ${idempotencyKey()}`,
    '',
    '',
  ].join('\r\n');

/** However it ended: a reset is one way. */
const ended = (one: Socket) => new Promise<void>((resolve) => one.once('close', () => resolve()));

void describe('limits', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;
  let url: string;

  before(async () => {
    await migrate(database);
    const options = { config: testConfig(), database, work: EASY, requestTime: REQUEST_TIME };
    app = createReceiver(options, false);
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await app.close();
    await database.destroy();
  });

  async function socket(at = url): Promise<Socket> {
    const one = open(Number(new URL(at).port), '127.0.0.1');
    one.on('error', () => undefined);
    await once(one, 'connect');
    return one;
  }

  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    more: Record<string, string> = {},
    at = url,
  ) =>
    fetch(`${at}/v1/feedback`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': idempotencyKey(),
        Origin: LEMGO,
        ...more,
      },
    });
  const isServing = async (at = url) => {
    const { status } = await post(JSON.stringify(MESSAGE), {}, at);
    assert.equal(status, 201);
  };

  /** Keeps sending a little until the receiver ends it. @returns what it said */
  async function drip(first: string, drop: string): Promise<string> {
    const one = await socket();
    let said = '';
    one.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const closed = ended(one);
    one.write(first);
    const timer = setInterval(() => one.write(drop), REQUEST_TIME / 10);
    await isServing();
    await closed;
    clearInterval(timer);
    return said;
  }

  void it('R-17: takes a body of 32 kB and no byte more, whether its length is told or not', async () => {
    const bytes = Buffer.byteLength(JSON.stringify({ ...MESSAGE, unknown: '' }));
    const body = (size: number) =>
      JSON.stringify({ ...MESSAGE, unknown: 'x'.repeat(size - bytes) });
    assert.equal((await post(body(LARGEST_BODY))).status, 201);
    assert.equal((await post(body(LARGEST_BODY + 1))).status, 413);
    const one = await socket();
    const chunked = head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked');
    one.write(`${chunked}ffff\r\n${'x'.repeat(0xffff)}\r\n`);
    const [answer] = (await once(one, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 413 /);
    one.destroy();
    await isServing();
  });

  void it('R-17: unpacks nothing: a bomb of gzip is refused as it is', async () => {
    const bomb = Uint8Array.from(gzipSync(Buffer.alloc(20_000_000)));
    for (const coding of ['gzip', 'br', 'deflate', 'identity, gzip', 'x']) {
      const { status } = await post(bomb.slice(0, 20_000), { 'Content-Encoding': coding });
      assert.equal(status, 415, coding);
    }
    await isServing();
  });

  void it('R-17: cuts off headers that drip, and serves others meanwhile', async () => {
    const said = await drip('POST /v1/feedback HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n');
    assert.match(said, /^HTTP\/1\.1 408 /);
    assert.match(said, /X-Content-Type-Options: nosniff/);
  });

  void it('R-17: cuts off a body that drips, and serves others meanwhile', async () => {
    const said = await drip(`${head(30_000)}{"text":"`, 'x');
    assert.doesNotMatch(said, /^HTTP\/1\.1 2/);
  });

  void it('R-17: ends a connection that says nothing', async () => {
    const one = await socket();
    await ended(one);
  });

  void it('R-17: a thousand open connections keep nobody from being served', async () => {
    const patient = { config: testConfig(), database, work: EASY, requestTime: 60_000 };
    const busy = createReceiver(patient, false);
    const at = await busy.listen({ port: 0, host: '127.0.0.1' });
    const crowd = await Promise.all(Array.from({ length: CROWD }, () => socket(at)));
    for (const [index, one] of crowd.entries()) {
      one.write(index % 2 ? head(30_000) : 'POST /v1/feedback HTTP/1.1\r\n');
    }
    for (let person = 0; person < 5; person++) await isServing(at);
    const count = promisify(busy.server.getConnections.bind(busy.server));
    assert.ok((await count()) >= CROWD, 'they are all still there');
    for (const one of crowd) one.destroy();
    await isServing(at);
    await busy.close();
  });
});
