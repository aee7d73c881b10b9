import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';
import { LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { addModerator } from '../testing/moderator.ts';
import { EASY } from '../testing/residents.ts';

/** Header lines as a proxy writes them for somebody at an address, who sent some of their own. */
type Proxy = (address: string, own: string) => readonly string[];

const v4 = (address: string) => (address.includes(':') ? `[${address}]` : address);

/** The proxies of docs/betrieb/, as their documentation says and as they were seen to do. */
const PROXIES: Readonly<Record<string, Proxy>> = {
  'nginx, $remote_addr': (address) => [address],
  'nginx, $proxy_add_x_forwarded_for': (address, own) => [`${own}, ${address}`],
  Apache: (address, own) => [`${own}, ${address}`],
  Caddy: (address) => [address],
  'HAProxy, a line of its own': (address, own) => [own, address],
  'IIS and others that add the port': (address, own) => [`${own}, ${v4(address)}:52113`],
  'a proxy in the network before nginx': (address, own) => [`${own},${address},  10.0.0.9`],
  'a CDN that writes ports before nginx': (address, own) => [
    `${own}, ${address}`,
    '10.0.0.9:40112',
  ],
};

const PACE = { free: 10, first: 1, longest: 2 };

/** What a sender writes to look like somebody else each time. */
const MADE_UP = ['198.51.100.', 'unknown', '127.0.0.1', '"[::1]:', '10.0.0.9, 192.0.2.', ',,, _a'];

void describe('behind a proxy', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;
  let port: number;

  before(async () => {
    await migrate(database);
    await addModerator(database, 'anna', 'lemgo');
  });
  const start = async () => {
    const config = testConfig({
      trustProxy: '127.0.0.1, 10.0.0.0/24',
      rate: { suspicious: 9, refused: 1 },
    });
    // The clock stands still: how long an answer takes must not end a pause.
    const options = { config, database, work: EASY, loginPace: PACE, now: () => 1e12 };
    app = createReceiver(options, false);
    port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  };
  after(() => database.destroy());

  /** Over a connection, since Node joins header lines that come more than once. */
  const ask = (
    lines: readonly string[],
    { method = 'POST', path = '/v1/feedback', body = JSON.stringify(MESSAGE), more = {} } = {},
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = {
        'Content-Type': 'application/json',
        'Idempotency-Key': idempotencyKey(),
        Origin: LEMGO,
        ...more,
      };
      const options = { port, method, path, headers };
      const asked = request(options, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject);
      if (lines.length) asked.setHeader('X-Forwarded-For', [...lines]);
      asked.end(method === 'GET' ? undefined : body);
    });

  for (const [name, proxy] of Object.entries(PROXIES)) {
    void it(`R-12: ${name}: a sender is one whatever they write, and others are others`, async () => {
      await start();
      assert.equal(await ask(proxy('203.0.113.1', 'unknown')), 201);
      for (const [index, own] of MADE_UP.entries()) {
        assert.equal(await ask(proxy('203.0.113.1', `${own}${String(index)}`)), 429, own);
      }
      assert.equal(await ask(proxy('203.0.113.2', '203.0.113.1')), 201);
      assert.equal(await ask(proxy('2001:db8:1:2::1', '203.0.113.3')), 201);
      assert.equal(await ask(proxy('2001:db8:1:2:3::1', '203.0.113.4')), 429);
      await app.close();
    });
  }

  void it('R-12: what a proxy calls nobody is the proxy, however it is called', async () => {
    await start();
    const nobody = ['unknown', '_hidden', '-', 'x.example', '_7f3a'];
    assert.equal(await ask(['unknown']), 201);
    for (const name of nobody) assert.equal(await ask([name]), 429, name);
    assert.equal(await ask(['unknown, 10.0.0.9']), 201, 'another proxy');
    assert.equal(await ask(['_hidden, 10.0.0.9:80']), 429);
    await app.close();
  });

  void it('R-12: challenges, receipts and log-ins count the same sender', async () => {
    await start();
    const spellings = ['203.0.113.1', '203.0.113.1:80', '::ffff:203.0.113.1', '"203.0.113.1:9"'];
    const every = async (times: number, look: (line: string) => Promise<number>) => {
      const statuses: number[] = [];
      for (let time = 0; time < times; time++) {
        statuses.push(await look(spellings[time % spellings.length] ?? ''));
      }
      return [...new Set(statuses.slice(0, -1)), statuses.at(-1)];
    };
    const get = (path: string) => (line: string) => ask([line], { method: 'GET', path });
    const guess = (line: string) =>
      ask([line], {
        path: '/moderation/login',
        body: 'login=anna&password=x',
        more: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
        },
      });
    assert.deepEqual(await every(3, get('/v1/challenge')), [200, 429]);
    assert.deepEqual(await every(61, get('/v1/receipts/7K3M-9QPX')), [404, 429]);
    assert.deepEqual(await every(21, guess), [401, 429]);
    await app.close();
  });
});
