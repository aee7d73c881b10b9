import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';
import { DETMOLD, LEMGO, MESSAGE, testConfig } from '../testing/lippe.ts';
import { EASY, send, type Sending } from '../testing/residents.ts';

const EVIL = 'https://evil.example';
const SECRET_TEXT = 'Biberdamm';

interface Line {
  readonly refused?: number;
  readonly reason?: string;
  readonly origin?: string;
  readonly times?: number;
  readonly msg: string;
}

void describe('what is refused', () => {
  const database = connect(':memory:');
  let time = Date.UTC(2026, 10, 24);
  let app: FastifyInstance;
  let text = '';

  before(() => migrate(database));
  after(() => database.destroy());
  beforeEach(() => {
    const config = testConfig({ rate: { suspicious: 1000, refused: 1 } });
    const write = (line: string) => (text += line);
    app = createReceiver({ config, database, work: EASY, now: () => time }, { write });
  });

  /** Does something and reads what the log says of refusals meanwhile. */
  async function told(work: () => Promise<unknown>): Promise<string[]> {
    text = '';
    await work();
    const all = text.split('\n').filter((line) => /"(refused|times)":/.test(line));
    return all.map((line) => {
      const { refused = 0, reason = '', origin = '', times = 1, msg } = JSON.parse(line) as Line;
      assert.ok(msg.endsWith('.'), 'says why in a sentence');
      return `${refused} ${reason} ${origin} ${times}`;
    });
  }

  const cases: [string, Sending, string][] = [
    ['an origin that nobody knows', { origin: EVIL }, `403 origin ${EVIL} 1`],
    ['a page of another town', { origin: DETMOLD }, `403 origin ${DETMOLD} 1`],
    ['what is no origin', { origin: `${SECRET_TEXT}@x` }, '403 origin unlesbar 1'],
    ['a body too long', { body: 'x'.repeat(40_000) }, `413  ${LEMGO} 1`],
    ['what is no JSON', { body: `{"${SECRET_TEXT}"` }, `400  ${LEMGO} 1`],
    [
      'fields that do not fit',
      { body: { ...MESSAGE, text: '', email: SECRET_TEXT } },
      `422 text:required email:invalid ${LEMGO} 1`,
    ],
    ['what looks like a program', { body: { ...MESSAGE, elapsed: 1 } }, `428 proof ${LEMGO} 1`],
    ['a program', { origin: null }, '428 proof keine 1'],
  ];
  for (const [what, sending, line] of cases) {
    void it(`P-07: ${what} stands in the log with origin and reason, without content`, async () => {
      const found = await told(() => send(app, sending));
      assert.deepEqual(found, [line]);
      assert.ok(!found.join().includes(SECRET_TEXT));
    });
  }

  void it('P-07: too many of one sender, and what is packed or no JSON by its own word', async () => {
    const post = (more: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/v1/feedback',
        headers: { 'idempotency-key': idempotencyKey(), origin: LEMGO, ...more },
        payload: JSON.stringify(MESSAGE),
      });
    const json = { 'content-type': 'application/json' };
    assert.deepEqual(await told(() => post({ 'content-type': 'text/plain' })), [`415  ${LEMGO} 1`]);
    assert.deepEqual(await told(() => post({ ...json, 'content-encoding': 'gzip' })), []);
    await send(app);
    assert.deepEqual(await told(() => send(app)), [`429 rate ${LEMGO} 1`]);
  });

  void it('R-17: a flood fills no disk: each kind once, no more than fifty, then how often', async () => {
    const flood = async () => {
      for (let count = 0; count < 200; count++) {
        await send(app, { origin: EVIL });
        await send(app, { origin: `https://a${String(count)}.example` });
      }
    };
    assert.equal((await told(flood)).length, 50);
    time += 10 * 60_000;
    const later = await told(() => send(app, { origin: EVIL }));
    assert.deepEqual(later, [`403 origin ${EVIL} 200`, '0   151', `403 origin ${EVIL} 1`]);
    time -= 365 * 86_400_000;
    assert.equal((await told(() => send(app, { origin: EVIL }))).length, 1, 'a clock set back');
  });
});
