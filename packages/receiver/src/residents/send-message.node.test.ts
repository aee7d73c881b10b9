import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import {
  idempotencyKey,
  sendMessage,
  type Guard,
  type Message,
  type Outcome,
  type SendOptions,
} from '@strategy-widgets/feedback';
import { LIFETIME } from '../guards/challenge.ts';
import { hashOf } from '../entries/receipts.ts';
import type { Fault } from '../testing/trials/faulty-proxy.ts';
import { startReceiver, type TestReceiver } from '../testing/receiver.ts';

const message: Message = {
  schema: '1.0',
  type: 'idea',
  text: 'Mehr Bänke am Marktplatz. 🪑 \u202Eabc\u0000',
  language: 'de',
  municipality: 'lemgo',
};
/** As fast as no person writes, so that the receiver asks for a proof of work. */
const quick = { guard: { elapsed: 10 } };

let receiver: TestReceiver;
let key: string;
const send = (options: Partial<SendOptions> = {}, body = message) =>
  sendMessage(receiver.url, body, { key, backoff: 1, guard: { elapsed: 20_000 }, ...options });

/** Takes the place of the receiver before it. */
async function use(...options: Parameters<typeof startReceiver>) {
  await (receiver as TestReceiver | undefined)?.close();
  receiver = await startReceiver(...options);
}

/** There is one entry, as it was written; every request had its key, and the sender has its receipt. */
async function isStored(outcome: Outcome) {
  const [entry, ...others] = await receiver.entries();
  assert.ok(entry);
  assert.deepEqual(others, []);
  const { type, text, language, municipality, receipt, received_at: time } = entry;
  assert.deepEqual({ schema: '1.0', type, text, language, municipality }, message);
  const receivedAt = new Date(time).toISOString();
  const { secret, ...sent } = outcome as { secret?: string };
  assert.deepEqual(sent, { kind: 'sent', receipt, receivedAt });
  assert.equal(hashOf(secret ?? ''), entry.secret_hash);
  assert.equal(hashOf(key), entry.key_hash);
  assert.deepEqual([...new Set(receiver.posts.map((post) => post['idempotency-key']))], [key]);
}

beforeEach(async () => {
  key = idempotencyKey();
  await use();
});
after(() => receiver.close());

void describe('sendMessage', () => {
  void it('gives the receipt of a stored message, which arrived as it was written', async () => {
    await isStored(await send());
    assert.equal(receiver.posts.length, 1);
  });

  void it('P-04: sends neither cookies nor a referrer', async () => {
    await send();
    assert.ok(receiver.posts[0]);
    assert.equal(receiver.posts[0].cookie, undefined);
    assert.equal(receiver.posts[0].referer, undefined);
  });

  void it('R-05: gets the same receipt for the same message, whatever guards the form then', async () => {
    const first = await send({ guard: { elapsed: 5000, website: '' } });
    assert.deepEqual(await send(quick), first);
    await isStored(first);
  });

  const guards: [Guard, number][] = [
    [{ elapsed: 3000, website: '' }, 1],
    [{ elapsed: 2999 }, 2],
    [{ elapsed: 3000, website: 'https://www.example.com' }, 2],
  ];
  for (const [guard, requests] of guards) {
    void it(`R-13: sends along what guards the form: ${JSON.stringify(guard)}`, async () => {
      await isStored(await send({ guard }));
      assert.equal(receiver.posts.length, requests);
    });
  }

  void it('A-26 R-14: solves what the receiver asks for and sends the same message with the same key', async () => {
    receiver.faults.push('none', 'lost');
    await isStored(await send(quick));
    assert.equal(receiver.posts.length, 3);
  });

  void it('is refused rather than going round in circles', async () => {
    let time = Date.now();
    // A challenge runs out before its answer is there.
    await use({}, () => (time += LIFETIME));
    assert.deepEqual(await send(quick), { kind: 'refused', fields: [] });
    assert.equal(receiver.posts.length, 3);
    assert.deepEqual(await receiver.entries(), []);
  });

  void it('is told which of its fields to mend, and nothing stored', async () => {
    const outcome = await send({}, { ...message, language: 'x'.repeat(36), email: 'anna' });
    assert.deepEqual(outcome, { kind: 'refused', fields: [{ field: 'email', code: 'invalid' }] });
    assert.deepEqual(await receiver.entries(), []);
  });

  void it('R-12: is told for how long a receiver takes no more of it', async () => {
    const now = Date.now();
    await use({ rate: { suspicious: 1, refused: 1 } }, () => now);
    await isStored(await send());
    assert.deepEqual(await send({ key: idempotencyKey() }), { kind: 'tooMany', retryAfter: 600 });
    assert.equal(receiver.posts.length, 2);
    assert.equal((await receiver.entries()).length, 1);
  });

  const passing: [Fault[], string][] = [
    [['reset'], 'the connection breaks once'],
    [['reset', '503'], 'it breaks and then the receiver is busy'],
    [['lost'], 'the answer is lost'],
    [['lost', 'lost'], 'two answers are lost'],
    [['slow'], 'the answer is slow'],
  ];
  for (const [faults, what] of passing) {
    void it(`R-07: stores one message with one receipt when ${what}`, async () => {
      receiver.faults.push(...faults);
      await isStored(await send());
      assert.equal(receiver.posts.length, faults.filter((fault) => fault !== 'slow').length + 1);
    });
  }

  const failing: [Fault, object, number][] = [
    ['500', { kind: 'serverError', status: 500, retryAfter: undefined }, 1],
    ['503-later', { kind: 'serverError', status: 503, retryAfter: 120 }, 1],
    ['503', { kind: 'serverError', status: 503, retryAfter: 0 }, 3],
    ['429', { kind: 'tooMany', retryAfter: 300 }, 1],
    ['reset', { kind: 'unreachable' }, 3],
    ['lost', { kind: 'unreachable' }, 3],
    ['html', { kind: 'unconfirmed' }, 1],
  ];
  for (const [fault, outcome, requests] of failing) {
    void it(`never says sent without a receipt: ${fault}`, async () => {
      receiver.faults.push(fault, fault, fault);
      assert.deepEqual(await send(), outcome);
      assert.equal(receiver.posts.length, requests);
      assert.equal((await receiver.entries()).length, fault === 'lost' ? 1 : 0);
    });
  }

  void it('refuses to follow a message to another place', async () => {
    receiver.faults.push('moved');
    assert.deepEqual(await send({ attempts: 1 }), { kind: 'unreachable' });
    assert.deepEqual(await receiver.entries(), []);
  });

  void it('gives up an answer that does not come', async () => {
    receiver.faults.push('hang', 'hang');
    assert.deepEqual(await send({ timeout: 200, attempts: 2 }), { kind: 'unreachable' });
    assert.equal(receiver.posts.length, 2);
  });

  void it('reports an address where nobody listens', async () => {
    const options = { key, attempts: 1 };
    const outcome = await sendMessage('http://127.0.0.1:9/', message, options);
    assert.deepEqual(outcome, { kind: 'unreachable' });
  });

  void it('stops when it is told to, also between two requests', async () => {
    const controller = new AbortController();
    receiver.faults.push('reset');
    const sending = send({ signal: controller.signal, backoff: 50 });
    controller.abort();
    assert.deepEqual(await sending, { kind: 'aborted' });
  });
});
