import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { receiptOf, sendBallot, totalsOf, withdraw, type Ballot } from './index.ts';

const ENTRY = { receipt: '7K3M-9QPX', kind: 'message', receivedAt: '2026-11-24T14:30:00.000Z' };

const requests: IncomingMessage[] = [];
let next: [status: number, body: unknown] = [200, {}];
const server = createServer((request, response) => {
  requests.push(request);
  response.writeHead(next[0]).end(next[0] === 204 ? undefined : JSON.stringify(next[1]));
});
let endpoint = '';

/** Lets the receiver answer so, and gives what the client made of it. */
async function given<T>(status: number, body: unknown, ask: () => Promise<T>): Promise<T> {
  next = [status, body];
  requests.length = 0;
  return ask();
}

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/feedback`;
});
after(() => server.close());

const claim = { receipt: ' 7K3M-9QPX ', secret: 'geheim_-1' };
const look = () => receiptOf(endpoint, claim);

void describe('receiptOf', () => {
  void it('P-09: asks with number and secret, which stand in no address', async () => {
    const entry = await given(200, { ...ENTRY, state: 'takenUp', answer: 'Ja' }, look);
    assert.ok(typeof entry === 'object');
    assert.equal(entry.state, 'takenUp');
    assert.equal(entry.answer, 'Ja');
    assert.equal(requests[0]?.url, '/v1/receipts/7K3M-9QPX');
    assert.equal(requests[0].headers.authorization, 'Bearer geheim_-1');
  });

  const failures: [number, unknown, string][] = [
    [404, {}, 'unknown'],
    [429, {}, 'tooMany'],
    [503, {}, 'unreachable'],
    [200, {}, 'unreachable'],
    [200, { ...ENTRY, state: 'won' }, 'unreachable'],
  ];
  for (const [status, body, result] of failures) {
    void it(`says ${result} after ${String(status)} ${JSON.stringify(body)}`, async () => {
      assert.equal(await given(status, body, look), result);
    });
  }

  void it('never sends a secret that would break the header', async () => {
    const ask = () => receiptOf(endpoint, { ...claim, secret: 'a\r\nX: y' });
    assert.equal(await given(200, ENTRY, ask), 'unknown');
    assert.equal(requests.length, 0);
  });
});

void describe('withdraw', () => {
  void it('P-09: deletes, and says so only when the receiver did', async () => {
    assert.equal(await given(204, '', () => withdraw(endpoint, claim)), 'withdrawn');
    assert.equal(requests[0]?.method, 'DELETE');
    assert.equal(await given(503, {}, () => withdraw(endpoint, claim)), 'unreachable');
    assert.equal(await given(404, {}, () => withdraw(endpoint, claim)), 'unknown');
    assert.equal(await withdraw('http://127.0.0.1:9/', claim), 'unreachable');
  });
});

void describe('sendBallot and totalsOf', () => {
  const ballot: Ballot = {
    schema: '1.0',
    kind: 'prioritise',
    poll: 'fields',
    municipality: 'lemgo',
    language: 'de',
    choices: [{ option: 'mobilitaet', points: 5 }],
  };

  void it('go to the place for votes beside that for messages', async () => {
    const options = { key: 'k'.repeat(16) };
    const outcome = await given(201, { receipt: 'A', secret: 'b' }, () =>
      sendBallot(endpoint, ballot, options),
    );
    assert.deepEqual(outcome, { kind: 'sent', receipt: 'A', secret: 'b' });
    assert.equal(requests[0]?.url, '/v1/votes');
    const totals = { participations: 1, totals: [{ option: 'a', points: 5, participations: 1 }] };
    assert.deepEqual(await given(200, totals, () => totalsOf(endpoint, ballot)), totals);
    assert.equal(requests[0].url, '/v1/votes?municipality=lemgo&poll=fields&kind=prioritise');
  });

  void it('takes no numbers that are none', async () => {
    const ask = () => totalsOf(endpoint, ballot);
    assert.equal(await given(200, { participations: -1, totals: [] }, ask), undefined);
    assert.equal(await given(500, { participations: 1, totals: [] }, ask), undefined);
    const totals = [{ option: 'a', points: 'viele', participations: 1 }];
    assert.deepEqual(await given(200, { participations: 1, totals }, ask), {
      participations: 1,
      totals: [],
    });
  });
});
