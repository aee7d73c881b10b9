import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'vitest';
import { receiptOf, withdraw } from './receipt.ts';
import { totalsOf } from './totals.ts';

const ENDPOINT = 'https://feedback.lippe.example/v1/feedback';
const CLAIM = { receipt: ' 7K3M/9QPX ', secret: ' ge-heim_1 ' };
const ENTRY = { receipt: '7K3M-9QPX', state: 'received', receivedAt: '2026-11-24T14:30:00Z' };

const realFetch = globalThis.fetch;
let asked: { url: string; init: RequestInit }[] = [];

/** A receiver of other make than ours, which answers as the contract allows and sometimes not. */
function answerWith(status: number, body: unknown) {
  asked = [];
  globalThis.fetch = (url, init = {}) => {
    asked.push({ url: url as string, init });
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
}
afterEach(() => {
  globalThis.fetch = realFetch;
});

const read = (body: unknown) => {
  answerWith(200, body);
  return receiptOf(ENDPOINT, CLAIM);
};

describe('asking for an entry', () => {
  it('P-04: is done without cookies, referrer or cache, and follows nobody elsewhere', async () => {
    answerWith(200, {});
    assert.equal(await withdraw(ENDPOINT, CLAIM), 'withdrawn');
    const [{ url, init } = { url: '', init: {} }] = asked;
    const { signal, ...rest } = init;
    assert.ok(signal instanceof AbortSignal);
    assert.equal(url, 'https://feedback.lippe.example/v1/receipts/7K3M%2F9QPX');
    assert.deepEqual(rest, {
      method: 'DELETE',
      headers: { Authorization: 'Bearer ge-heim_1' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
  });

  it('P-09: takes number and secret with spaces, line breaks and dashes of any kind', async () => {
    answerWith(200, {});
    const secret = '7K3M 9QPX\n7k3m\u20119qpx – 7K3M\u00a0\t9QPX ';
    await withdraw(ENDPOINT, { receipt: '7K3M\u2013 9QPX\n', secret });
    const [{ url, init } = { url: '', init: {} }] = asked;
    assert.equal(url, 'https://feedback.lippe.example/v1/receipts/7K3M-9QPX');
    assert.deepEqual(init.headers, { Authorization: 'Bearer 7K3M9QPX7k3m-9qpx-7K3M9QPX' });
  });

  it('P-09: tells all that is known of it', async () => {
    const whole = {
      ...{ ...ENTRY, kind: 'ballot', state: 'takenUp', answer: 'Ja', text: 'Bus', type: 'idea' },
      ...{ updatedAt: '2026-11-25T00:00:00Z', deletedOn: '2027-11-24' },
      choices: [{ option: 'a', points: 3 }],
    };
    assert.deepEqual(await read(whole), whole);
    assert.equal(asked[0]?.init.method, 'GET');
  });

  it('takes for a message what says nothing else, and leaves out what is none', async () => {
    const choices = [null, { option: '', points: 1 }, { option: 'a', points: 0 }, { option: 'b' }];
    const odd = { updatedAt: 'gestern', deletedOn: '', answer: '', text: 7, choices };
    const entry = await read({ ...ENTRY, kind: 'poem', ...odd });
    assert.deepEqual(JSON.parse(JSON.stringify(entry)), { ...ENTRY, kind: 'message', choices: [] });
  });

  for (const state of ['received', 'inReview', 'takenUp', 'declined']) {
    it(`knows the state ${state}`, async () => {
      assert.equal(((await read({ ...ENTRY, state })) as { state: string }).state, state);
    });
  }

  for (const change of [{ receipt: '' }, { receivedAt: '2026' }, { state: 'won' }]) {
    it(`takes nothing that is no entry: ${JSON.stringify(change)}`, async () => {
      assert.equal(await read({ ...ENTRY, ...change }), 'unreachable');
    });
  }

  const failures: [number, string][] = [
    [400, 'unknown'],
    [401, 'unknown'],
    [404, 'unknown'],
    [429, 'tooMany'],
    [403, 'unreachable'],
    [503, 'unreachable'],
  ];
  for (const [status, failure] of failures) {
    it(`says ${failure} for ${String(status)}`, async () => {
      answerWith(status, ENTRY);
      assert.equal(await receiptOf(ENDPOINT, CLAIM), failure);
      assert.equal(await withdraw(ENDPOINT, CLAIM), failure);
    });
  }

  it('sends no secret that would break the header', async () => {
    answerWith(200, ENTRY);
    for (const secret of ['', 'a:b', 'a\r\nX: y', 'ä']) {
      assert.equal(await receiptOf(ENDPOINT, { ...CLAIM, secret }), 'unknown');
    }
    assert.deepEqual(asked, []);
  });
});

describe('asking for the totals of a poll', () => {
  const poll = { municipality: 'lemgo', poll: 'fields', kind: 'prioritise' } as const;

  it('names the poll, and the town where there is one', async () => {
    answerWith(200, { participations: 0, totals: [] });
    assert.deepEqual(await totalsOf(ENDPOINT, poll), { participations: 0, totals: [] });
    await totalsOf(ENDPOINT, { ...poll, municipality: undefined });
    const votes = 'https://feedback.lippe.example/v1/votes';
    assert.deepEqual(
      asked.map(({ url }) => url),
      [
        `${votes}?municipality=lemgo&poll=fields&kind=prioritise`,
        `${votes}?poll=fields&kind=prioritise`,
      ],
    );
  });

  it('F-10: takes no numbers that are none', async () => {
    const good = { option: 'a', points: 3, participations: 1 };
    const bad = [
      null,
      { ...good, option: '' },
      { ...good, points: 1.5 },
      { ...good, participations: -1 },
      { ...good, points: '3' },
    ];
    answerWith(200, { participations: 1, totals: [good, ...bad] });
    assert.deepEqual(await totalsOf(ENDPOINT, poll), { participations: 1, totals: [good] });
    for (const body of [{ participations: 1 }, { participations: 0.5, totals: [] }, null]) {
      answerWith(200, body);
      assert.equal(await totalsOf(ENDPOINT, poll), undefined);
    }
    answerWith(500, { participations: 1, totals: [good] });
    assert.equal(await totalsOf(ENDPOINT, poll), undefined);
  });
});
