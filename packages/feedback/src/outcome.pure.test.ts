import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { outcomeOf } from './outcome.ts';

const TIME = '2026-11-24T14:30:00.000Z';
const RECEIPT = '7K3M-9QPX';

const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  outcomeOf(
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
  );

describe('the answer to a message', () => {
  it('says sent where the receiver confirms it, new or known', async () => {
    const whole = { receipt: RECEIPT, secret: 'geheim', receivedAt: TIME };
    for (const status of [200, 201]) {
      assert.deepEqual(await read(status, whole), { kind: 'sent', ...whole });
    }
    for (const receivedAt of ['2026-11-24T14:30:00Z', '2026-11-24T14:30:00.123456Z']) {
      assert.deepEqual(await read(201, { receipt: RECEIPT, receivedAt }), {
        ...{ kind: 'sent', receipt: RECEIPT, receivedAt },
      });
    }
  });

  const unconfirmed: [number, unknown][] = [
    [202, { receipt: RECEIPT }],
    [201, {}],
    [201, { receipt: '' }],
    [201, { receipt: 7 }],
    [201, { receipt: 'a\u0000b' }],
    [201, { receipt: 'x'.repeat(201) }],
    [201, 'null'],
    [201, '"receipt"'],
    [201, '<!doctype html>'],
    [201, ''],
  ];
  for (const [status, body] of unconfirmed) {
    const what = JSON.stringify(body).slice(0, 40);
    it(`never says sent without a receipt: ${String(status)} ${what}`, async () => {
      assert.deepEqual(await read(status, body), { kind: 'unconfirmed' });
    });
  }

  it('leaves out a secret and a time that are none', async () => {
    const times = ['gestern', '2026-11-24', '2026-11-24T14:30:00', `${TIME} `, `x${TIME}`, 7];
    for (const receivedAt of times) {
      const outcome = await read(201, { receipt: RECEIPT, secret: 'a\nb', receivedAt });
      assert.deepEqual(outcome, { kind: 'sent', receipt: RECEIPT });
    }
  });

  it('names the fields to mend, as far as the form has them', async () => {
    const errors = [
      { field: 'email', code: 'invalid' },
      { field: 'text', code: 'too-long' },
      { field: 'name', code: 'required' },
      { field: 'municipality', code: 'invalid' },
      { field: 'text', code: 'ugly' },
      null,
      'text',
    ];
    for (const status of [400, 403, 409, 413, 415, 422, 428]) {
      assert.deepEqual(await read(status, { errors }), {
        ...{ kind: 'refused', fields: errors.slice(0, 3) },
      });
      assert.deepEqual(await read(status, { errors: 'text' }), { kind: 'refused', fields: [] });
    }
  });

  it('R-14: hands on a challenge where a proof is wanted, and only there', async () => {
    const challenge = { parameters: {} };
    assert.deepEqual(await read(428, { challenge }), { kind: 'proof', challenge });
    assert.deepEqual(await read(422, { challenge }), { kind: 'refused', fields: [] });
    assert.deepEqual(await read(428, { challenge: 'x' }), { kind: 'refused', fields: [] });
  });

  const waits: [string | undefined, number | undefined][] = [
    ['0', 0],
    ['120', 120],
    ['999999', 999_999],
    ['1000000', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['Wed, 25 Nov 2026 07:28:00 GMT', undefined],
    [undefined, undefined],
  ];
  for (const [header, retryAfter] of waits) {
    it(`R-12: tells how many seconds to wait: ${String(header)}`, async () => {
      const headers: Record<string, string> = header === undefined ? {} : { 'Retry-After': header };
      assert.deepEqual(await read(429, '', headers), { kind: 'tooMany', retryAfter });
      for (const status of [404, 500, 503]) {
        const outcome = await read(status, '', headers);
        assert.deepEqual(outcome, { kind: 'serverError', status, retryAfter });
      }
    });
  }
});
