import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { sendMessage, type Outcome, type SendOptions } from './index.ts';

const MESSAGE = { schema: '1.0', type: 'idea', text: 'Mehr Bänke', language: 'de' } as const;
const RECEIPT = { receipt: '7K3M-9QPX' };
const SENT = { kind: 'sent', ...RECEIPT };

/** When each request came, in milliseconds since the first. */
let times: number[] = [];

type Answer = () => Response | Promise<Response>;
const sent: Answer = () => new Response(JSON.stringify(RECEIPT), { status: 201 });
const lost: Answer = () => Promise.reject(new TypeError('lost'));
const never: Answer = () => new Promise(() => undefined);
const busy =
  (status: number, retryAfter?: number): Answer =>
  () =>
    new Response('', {
      status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
    });

/** Sends while time runs as fast as the computer; the last answer is repeated. */
async function send(answers: Answer[], options: Partial<SendOptions> = {}): Promise<Outcome> {
  const start = Date.now();
  times = [];
  vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
    const answer = answers[Math.min(times.length, answers.length - 1)];
    times.push(Date.now() - start);
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      void Promise.resolve(answer?.()).then((one) => one && resolve(one), reject);
    });
  });
  const sending = sendMessage('https://feedback.lippe.example/', MESSAGE, { key: 'k', ...options });
  await vi.runAllTimersAsync();
  return sending;
}

describe('sending again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('R-07: waits longer each time where the connection breaks, and three requests are enough', async () => {
    assert.deepEqual(await send([lost, lost, sent]), SENT);
    assert.deepEqual(times, [0, 1500, 4500]);
    assert.deepEqual(await send([lost]), { kind: 'unreachable' });
    assert.equal(times.length, 3);
  });

  it('R-12: waits for as long as a receiver asks, but for ten seconds at most', async () => {
    assert.deepEqual(await send([busy(429, 10), sent]), SENT);
    assert.deepEqual(times, [0, 10_000]);
    assert.deepEqual(await send([busy(503, 2), sent]), SENT);
    assert.deepEqual(times, [0, 2000]);
    assert.deepEqual(await send([busy(429, 11), sent]), { kind: 'tooMany', retryAfter: 11 });
    assert.deepEqual(times, [0]);
  });

  it('asks again by itself where a receiver is busy, not where something is wrong with it', async () => {
    assert.deepEqual(await send([busy(503), sent]), SENT);
    assert.deepEqual(times, [0, 1500]);
    for (const status of [500, 502, 429, 422]) {
      assert.notEqual((await send([busy(status), sent])).kind, 'sent', String(status));
      assert.deepEqual(times, [0]);
    }
  });

  it('gives up an answer that does not come in ten seconds', async () => {
    const start = Date.now();
    vi.stubGlobal('navigator', {});
    assert.deepEqual(await send([never], { attempts: 1 }), { kind: 'unreachable' });
    assert.equal(Date.now() - start, 10_000);
  });

  it('says offline where the browser knows that it is', async () => {
    for (const [onLine, kind] of [
      [false, 'offline'],
      [true, 'unreachable'],
    ] as const) {
      vi.stubGlobal('navigator', { onLine });
      assert.deepEqual(await send([lost], { attempts: 1 }), { kind });
    }
  });

  it('says aborted whenever it was told to stop, before, within and between requests', async () => {
    assert.deepEqual(await send([sent], { signal: AbortSignal.abort() }), { kind: 'aborted' });
    assert.deepEqual(times, [], 'nothing was sent');
    for (const [answer, after] of [
      [never, 100],
      [lost, 500],
    ] as const) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), after);
      assert.deepEqual(await send([answer], { signal: controller.signal }), { kind: 'aborted' });
      assert.equal(times.length, 1);
    }
  });

  it('R-14: is refused where a challenge is of a kind that it does not know', async () => {
    const odd = () => new Response(JSON.stringify({ challenge: { x: 1 } }), { status: 428 });
    assert.deepEqual(await send([odd]), { kind: 'refused', fields: [] });
    assert.equal(times.length, 1);
  });
});
