import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  idempotencyKey,
  sendMessage,
  type Guard,
  type Message,
  type SendOptions,
} from './index.ts';
import { startReceiver, type Fault, type Receiver } from './testing/receiver.ts';

const message: Message = {
  schema: '1.0',
  type: 'idea',
  text: 'Mehr Bänke am Marktplatz. 🪑 \u202Eabc\u0000',
  language: 'de',
  municipality: 'lemgo',
};

let receiver: Receiver;
let key: string;
const send = (options: Partial<SendOptions> = {}, url = receiver.url) =>
  sendMessage(url, message, { key, backoff: 1, ...options });

before(async () => {
  receiver = await startReceiver();
});
after(() => receiver.close());
beforeEach(() => {
  key = idempotencyKey();
  receiver.faults = [];
  receiver.box.received.length = 0;
  receiver.posts.length = 0;
});

void describe('sendMessage', () => {
  void it('gives the receipt of a stored message, which arrived as it was written', async () => {
    const outcome = await send();
    const [stored] = receiver.box.received;
    assert.deepEqual(outcome, { kind: 'sent', receipt: stored?.receipt });
    assert.deepEqual(stored?.message, message);
  });

  void it('P-04: sends neither cookies nor a referrer', async () => {
    await send();
    assert.equal(receiver.posts[0]?.cookie, undefined);
    assert.equal(receiver.posts[0]?.referer, undefined);
  });

  void it('sends along what guards the form, the same receipt for another time', async () => {
    const first = await send({ guard: { elapsed: 1000, website: '' } });
    const second = await send({ guard: { elapsed: 2000 } });
    assert.deepEqual(second, first);
    assert.equal(receiver.box.received.length, 1);
    assert.equal((receiver.box.received[0]?.message as Guard).elapsed, 1000);
  });

  void it('A-26 R-14: solves what the receiver asks for and sends the same message with the same key', async () => {
    receiver.faults = ['proof', 'lost'];
    assert.equal((await send()).kind, 'sent');
    assert.equal(receiver.box.received.length, 1);
    assert.deepEqual([...new Set(receiver.posts.map((post) => post['idempotency-key']))], [key]);
  });

  void it('is refused rather than going round in circles', async () => {
    receiver.faults = ['proof', 'proof', 'proof', 'proof'];
    assert.deepEqual(await send(), { kind: 'refused', fields: [] });
    assert.equal(receiver.posts.length, 3);
  });

  const passing: [Fault[], string][] = [
    [['reset'], 'the connection breaks once'],
    [['reset', '503'], 'it breaks and then the receiver is busy'],
    [['lost'], 'the answer is lost'],
    [['lost', 'lost'], 'two answers are lost'],
  ];
  for (const [faults, what] of passing) {
    void it(`R-07: stores one message with one receipt when ${what}`, async () => {
      receiver.faults = [...faults];
      const outcome = await send();
      assert.equal(outcome.kind, 'sent');
      assert.equal(receiver.box.received.length, 1);
      assert.equal(receiver.posts.length, faults.length + 1);
      assert.deepEqual([...new Set(receiver.posts.map((post) => post['idempotency-key']))], [key]);
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
    ['refuse', { kind: 'refused', fields: [{ field: 'email', code: 'invalid' }] }, 1],
  ];
  for (const [fault, outcome, requests] of failing) {
    void it(`never says sent without a receipt: ${fault}`, async () => {
      receiver.faults = [fault, fault, fault];
      assert.deepEqual(await send(), outcome);
      assert.equal(receiver.posts.length, requests);
    });
  }

  void it('gives up an answer that does not come', async () => {
    receiver.faults = ['hang', 'hang'];
    assert.deepEqual(await send({ timeout: 60, attempts: 2 }), { kind: 'unreachable' });
  });

  void it('waits for a slow answer', async () => {
    receiver.faults = ['slow'];
    assert.equal((await send()).kind, 'sent');
  });

  void it('reports an address where nobody listens', async () => {
    assert.deepEqual(await send({ attempts: 1 }, 'http://127.0.0.1:9/'), { kind: 'unreachable' });
  });

  void it('stops when it is told to, also between two requests', async () => {
    const controller = new AbortController();
    receiver.faults = ['reset'];
    const sending = send({ signal: controller.signal, backoff: 50 });
    controller.abort();
    assert.deepEqual(await sending, { kind: 'aborted' });
  });

  void it('refuses to follow a message to another place', async () => {
    const elsewhere = await startReceiver();
    const { createServer } = await import('node:http');
    const mover = createServer((_, response) => {
      response.writeHead(307, { Location: elsewhere.url }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => mover.once('listening', resolve));
    const { port } = mover.address() as { port: number };
    const outcome = await send({ attempts: 1 }, `http://127.0.0.1:${String(port)}/`);
    assert.equal(outcome.kind, 'unreachable');
    assert.equal(elsewhere.box.received.length, 0);
    mover.close();
    await elsewhere.close();
  });
});
