import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY } from '../testing/residents.ts';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';

type Method = NonNullable<InjectOptions['method']>;

const ROUTES: readonly [string, readonly Method[]][] = [
  ['/v1/feedback', ['POST', 'OPTIONS']],
  ['/v1/votes?poll=fields&kind=rating', ['POST', 'GET', 'HEAD', 'OPTIONS']],
  ['/v1/challenge', ['GET', 'HEAD', 'OPTIONS']],
  ['/v1/receipts/7K3M-9QPX', ['GET', 'HEAD', 'DELETE', 'OPTIONS']],
  ['/v1/health', ['GET', 'HEAD', 'OPTIONS']],
];
const METHODS: readonly Method[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

const TYPES = [
  'text/plain',
  'text/html',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/jsonp',
  'text/json',
  'x',
  '',
];

/** What no answer may hold: how it is made. */
const INSIDE =
  /\bat .*:\d+|node_modules|\.ts\b|\/(tmp|home|work|usr)\/|select |insert |sqlite|postgres|FST_/i;

function isSafe({ headers, body }: LightMyRequestResponse): void {
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.ok(headers['cache-control']);
  assert.ok(headers['permissions-policy']);
  assert.equal(headers.vary, 'Origin');
  assert.equal(headers['x-powered-by'], undefined);
  assert.equal(headers.server, undefined);
  assert.doesNotMatch(body, INSIDE);
}

void describe('routes', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;

  before(async () => {
    await migrate(database);
    app = createReceiver({ config: testConfig(), database, work: EASY }, false);
  });
  after(() => database.destroy());

  const ask = (method: Method, url: string, type?: string, payload?: string) =>
    app.inject({
      method,
      url,
      headers: {
        origin: LEMGO,
        'idempotency-key': idempotencyKey(),
        ...(type !== undefined && { 'content-type': type }),
      },
      payload,
    });

  for (const [url, methods] of ROUTES) {
    for (const method of METHODS.filter((one) => !methods.includes(one))) {
      void it(`S-14: ${method} ${url} does not exist`, async () => {
        const answer = await ask(method, url, 'application/json', '{}');
        assert.ok([404, 405].includes(answer.statusCode), String(answer.statusCode));
        isSafe(answer);
      });
    }
  }

  for (const url of ['/v1/feedback', '/v1/votes']) {
    for (const type of TYPES) {
      void it(`S-14: POST ${url} takes no „${type}“`, async () => {
        const answer = await ask('POST', url, type, JSON.stringify(MESSAGE));
        assert.equal(answer.statusCode, 415);
        isSafe(answer);
      });
    }
    void it(`S-14: POST ${url} takes JSON with a charset`, async () => {
      const answer = await ask('POST', url, 'application/json; charset=utf-8', '{}');
      assert.equal(answer.statusCode, 422);
      isSafe(answer);
    });
  }

  const odd = [
    '/',
    '/v1',
    '/v1/',
    '/v1/feedback/',
    '/V1/feedback',
    '//v1/feedback',
    '/v1/../v1/health/x',
    '/v1/receipts/%zz',
    '/v1/receipts/%00',
    '/v1/%2e%2e/%2e%2e/etc/passwd',
    '/v1/feedback.json',
    '/v1/__proto__',
    `/v1/receipts/${'a'.repeat(5000)}`,
  ];
  for (const url of odd) {
    void it(`S-17: ${url.slice(0, 40)} tells nothing about the inside`, async () => {
      for (const method of ['GET', 'POST', 'DELETE'] as const) {
        const answer = await ask(method, url, 'application/json', '{}');
        assert.ok([400, 404, 414].includes(answer.statusCode), String(answer.statusCode));
        assert.ok(!answer.body.includes('zz'), 'nor repeats what was asked for');
        isSafe(answer);
      }
    });
  }

  void it('S-14: every answer that is no error is as safe', async () => {
    for (const [url, methods] of ROUTES)
      for (const method of methods) isSafe(await ask(method, url));
  });

  void it('S-17: a failing database is told without SQL, paths or a stack', async () => {
    const broken = connect(':memory:');
    const server = createReceiver({ config: testConfig(), database: broken, work: EASY }, false);
    const json = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey() };
    const known = { origin: LEMGO, authorization: 'Bearer x' };
    const requests: InjectOptions[] = [
      { method: 'POST', url: '/v1/feedback', payload: JSON.stringify(MESSAGE) },
      { method: 'GET', url: '/v1/votes?poll=fields&kind=rating' },
      { method: 'GET', url: '/v1/receipts/7K3M-9QPX' },
      { method: 'DELETE', url: '/v1/receipts/7K3M-9QPX' },
    ];
    for (const request of requests) {
      const headers = request.payload ? { ...known, ...json } : known;
      const answer = await server.inject({ ...request, headers });
      assert.equal(answer.statusCode, 503, JSON.stringify(request));
      assert.deepEqual(answer.json(), { code: 'busy' });
      assert.ok(Number(answer.headers['retry-after']) > 0);
      isSafe(answer);
    }
    await broken.destroy();
  });
});
