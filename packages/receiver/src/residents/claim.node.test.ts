import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import {
  idempotencyKey,
  receiptOf,
  sendBallot,
  sendMessage,
  totalsOf,
  withdraw,
  type Outcome,
} from '@strategy-widgets/feedback';
import { BALLOT, MESSAGE } from '../testing/lippe.ts';
import { startReceiver, type TestReceiver } from '../testing/receiver.ts';

let receiver: TestReceiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

/** Number and secret of what was stored. */
function claimOf(outcome: Outcome) {
  assert.ok(outcome.kind === 'sent' && outcome.secret);
  return { receipt: outcome.receipt, secret: outcome.secret };
}
const options = () => ({ key: idempotencyKey() });
const sent = async () => claimOf(await sendMessage(receiver.url, MESSAGE, options()));
const breakDatabase = () => receiver.database.schema.alterTable('entry').renameTo('gone').execute();

/** The address of something that answers as our receiver never does. */
async function oddReceiver(t: TestContext, status: number, body: unknown): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/feedback`;
}

void describe('receiptOf', () => {
  void it('P-09: asks with number and secret, which stands in no address', async () => {
    const { receipt, secret } = await sent();
    await receiver.database.updateTable('entry').set({ state: 'takenUp', answer: 'Ja' }).execute();
    const entry = await receiptOf(receiver.url, { receipt: ` ${receipt} `, secret: `${secret} ` });
    assert.ok(typeof entry === 'object');
    const { state, answer, text } = entry;
    assert.deepEqual(
      { state, answer, text },
      { state: 'takenUp', answer: 'Ja', text: MESSAGE.text },
    );
    assert.equal(receiver.requests.at(-1)?.url, `/v1/receipts/${receipt}`);
  });

  void it('says tooMany to who guesses, and unknown before', async () => {
    const claim = await sent();
    const guesses = Array.from({ length: 60 }, (_, guess) => `geheim-${String(guess)}`);
    for (const secret of guesses) {
      assert.equal(await receiptOf(receiver.url, { ...claim, secret }), 'unknown');
    }
    assert.equal(await receiptOf(receiver.url, claim), 'tooMany');
  });

  void it('says unreachable where the database fails', async () => {
    const claim = await sent();
    await breakDatabase();
    assert.equal(await receiptOf(receiver.url, claim), 'unreachable');
  });

  const entry = { receipt: '7K3M-9QPX', kind: 'message', receivedAt: '2026-11-24T14:30:00.000Z' };
  for (const body of [{}, { ...entry, state: 'won' }]) {
    void it(`takes nothing that is no entry: ${JSON.stringify(body)}`, async (t) => {
      const claim = { receipt: entry.receipt, secret: 'geheim' };
      assert.equal(await receiptOf(await oddReceiver(t, 200, body), claim), 'unreachable');
    });
  }

  void it('never sends a secret that would break the header', async () => {
    const claim = { receipt: '7K3M-9QPX', secret: 'a\r\nX: y' };
    assert.equal(await receiptOf(receiver.url, claim), 'unknown');
    assert.equal(receiver.requests.length, 0);
  });
});

void describe('withdraw', () => {
  void it('P-09: deletes, and says so only when the receiver did', async () => {
    const claim = await sent();
    assert.equal(await withdraw('http://127.0.0.1:9/', claim), 'unreachable');
    assert.equal(await withdraw(receiver.url, { ...claim, secret: 'geheim' }), 'unknown');
    assert.equal((await receiver.entries()).length, 1);
    assert.equal(await withdraw(receiver.url, claim), 'withdrawn');
    assert.deepEqual(await receiver.entries(), []);
    assert.equal(await withdraw(receiver.url, claim), 'unknown');
    await breakDatabase();
    assert.equal(await withdraw(receiver.url, claim), 'unreachable');
  });
});

void describe('sendBallot and totalsOf', () => {
  void it('go to the place for votes beside that for messages', async () => {
    const claim = claimOf(await sendBallot(receiver.url, BALLOT, options()));
    const entry = await receiptOf(receiver.url, claim);
    assert.deepEqual(typeof entry === 'object' && entry.choices, BALLOT.choices);
    const totals = BALLOT.choices.map((choice) => ({ ...choice, participations: 1 }));
    assert.deepEqual(await totalsOf(receiver.url, BALLOT), { participations: 1, totals });
    const elsewhere = await totalsOf(receiver.url, { ...BALLOT, municipality: 'detmold' });
    assert.deepEqual(elsewhere, { participations: 0, totals: [] });
    await breakDatabase();
    assert.equal(await totalsOf(receiver.url, BALLOT), undefined);
  });

  const total = { option: 'a', points: 'viele', participations: 1 };
  const odd: [number, object, unknown][] = [
    [200, { participations: -1, totals: [] }, undefined],
    [500, { participations: 1, totals: [] }, undefined],
    [200, { participations: 1, totals: [total] }, { participations: 1, totals: [] }],
  ];
  for (const [status, body, result] of odd) {
    const name = `${String(status)} ${JSON.stringify(body)}`;
    void it(`takes no numbers that are none: ${name}`, async (t) => {
      assert.deepEqual(await totalsOf(await oddReceiver(t, status, body), BALLOT), result);
    });
  }
});
