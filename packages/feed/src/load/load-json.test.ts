import { expect } from '@open-wc/testing';
import type { LoadOptions, LoadOutcome } from './load-outcome.ts';
import { loadJson } from './load-json.ts';

const realFetch = globalThis.fetch;
let requests: RequestInit[] = [];

/** Answers requests one after the other; the last answer is repeated. */
function answerWith(...answers: (() => Response | Promise<Response>)[]) {
  requests = [];
  globalThis.fetch = (_url, init) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(init ?? {});
    return Promise.resolve().then(() => answer!());
  };
}

const load = (options?: LoadOptions) =>
  loadJson('https://feeds.example/strategy.json', { backoff: 1, ...options });
const codeOf = (outcome: LoadOutcome) => (outcome.ok ? 'ok' : outcome.code);
const text =
  (content: string | Uint8Array<ArrayBuffer>, status = 200) =>
  () =>
    new Response(content, { status });
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (content: string, big: boolean) => {
  const view = new DataView(new ArrayBuffer(content.length * 2));
  for (let index = 0; index < content.length; index++) {
    view.setUint16(index * 2, content.charCodeAt(index), !big);
  }
  return new Uint8Array(view.buffer);
};

describe('loadJson', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('gives parsed JSON with its size', async () => {
    answerWith(text('{"a":"ä"}'));
    expect(await load()).to.deep.equal({ ok: true, data: { a: 'ä' }, bytes: 10 });
  });

  it('P-04: sends neither cookies nor the page’s address', async () => {
    answerWith(text('{}'));
    await load();
    expect(requests[0]).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  const faults: [string, string, () => Response | Promise<Response>, number][] = [
    ['404', 'feed-not-found', text('', 404), 1],
    ['410', 'feed-gone', text('', 410), 1],
    ['401', 'feed-forbidden', text('', 401), 1],
    ['403', 'feed-forbidden', text('', 403), 1],
    ['400', 'feed-server-error', text('', 400), 1],
    ['500', 'feed-server-error', text('', 500), 3],
    ['503', 'feed-server-error', text('', 503), 3],
    ['429', 'feed-server-error', text('', 429), 3],
    ['a web page', 'feed-not-json-html', text('\n <!doctype html><title>Anmeldung</title>'), 1],
    ['an empty file', 'feed-empty', text(''), 1],
    ['white space', 'feed-empty', text(' \n\t'), 1],
    ['half a file', 'feed-truncated', text('{"a": [1, 2, {"b": "]'), 1],
    ['half a list', 'feed-truncated', text('[{"a": "\\""}, '), 1],
    ['a text', 'feed-not-json', text('Guten Tag'), 1],
    ['too many commas', 'feed-not-json', text('{"a": 1,}'), 1],
    ['an image', 'feed-not-json', text(bytes(0x89, 0x50, 0x4e, 0x47, 0xff)), 1],
    [
      'a refused request',
      'feed-unreachable',
      () => Promise.reject(new TypeError('Failed to fetch')),
      3,
    ],
  ];
  for (const [what, code, answer, count] of faults) {
    it(`F-04 F-05: calls ${what} ${code}, after ${String(count)} request(s)`, async () => {
      answerWith(answer);
      expect(codeOf(await load())).to.equal(code);
      expect(requests.length).to.equal(count);
    });
  }

  it('tells the status', async () => {
    answerWith(text('', 404));
    expect(await load()).to.deep.equal({ ok: false, code: 'feed-not-found', status: 404 });
  });

  const encodings: [string, Uint8Array<ArrayBuffer>][] = [
    ['a byte order mark', new TextEncoder().encode('\ufeff{"a":"ä"}')],
    ['UTF-16 with its mark', utf16('\ufeff{"a":"ä"}', false)],
    ['UTF-16, big end first', utf16('\ufeff{"a":"ä"}', true)],
    ['UTF-16 without a mark', utf16('{"a":"ä"}', false)],
    ['Latin-1', bytes(...Array.from('{"a":"ä"}', (letter) => letter.charCodeAt(0)))],
  ];
  for (const [what, content] of encodings) {
    it(`F-06: reads ${what}`, async () => {
      answerWith(text(content));
      const outcome = await load();
      expect(outcome.ok && outcome.data).to.deep.equal({ a: 'ä' });
    });
  }

  it('F-05: tries again where the fault passes', async () => {
    answerWith(text('', 502), text('{}'));
    expect(codeOf(await load())).to.equal('ok');
    expect(requests.length).to.equal(2);
  });

  it('F-05: asks before each further request', async () => {
    answerWith(text('', 500));
    expect(codeOf(await load({ mayRequest: () => false }))).to.equal('feed-server-error');
    expect(requests.length).to.equal(1);
  });

  it('uses a request that has begun already, but only once', async () => {
    answerWith(text('{"fresh":1}'));
    const started = Promise.resolve(new Response('{"early":1}'));
    const outcome = await load({ started });
    expect(outcome.ok && outcome.data).to.deep.equal({ early: 1 });
    expect(requests.length).to.equal(0);
    const again = await load({ started: Promise.reject(new TypeError('offline')) });
    expect(again.ok && again.data).to.deep.equal({ fresh: 1 });
  });

  it('F-04: gives up an answer that is late', async () => {
    answerWith(() => new Promise(() => undefined));
    expect(codeOf(await load({ timeout: 5, attempts: 2 }))).to.equal('feed-timeout');
    expect(requests.map(({ signal }) => signal?.aborted)).to.deep.equal([true, true]);
  });

  it('F-04: waits for an answer that takes longer than the limit but goes on', async () => {
    const letters = Array.from('{"slow": "but steady"}');
    const dripping = new ReadableStream<Uint8Array>({
      async pull(stream) {
        await new Promise((go) => setTimeout(go, 20));
        const next = letters.shift();
        if (next) stream.enqueue(new TextEncoder().encode(next));
        else stream.close();
      },
    });
    answerWith(() => new Response(dripping));
    const outcome = await load({ timeout: 300, attempts: 1 });
    expect(outcome.ok && outcome.data).to.deep.equal({ slow: 'but steady' });
  });

  it('F-04: gives up an answer that began and never ends', async () => {
    answerWith(() => new Response(new ReadableStream()));
    expect(codeOf(await load({ timeout: 20, attempts: 1 }))).to.equal('feed-timeout');
  });

  it('H-13: stops at once when nobody waits any more', async () => {
    answerWith(() => new Promise(() => undefined));
    const controller = new AbortController();
    const outcome = load({ signal: controller.signal });
    controller.abort();
    expect((await outcome).ok).to.equal(false);
    expect(requests.length).to.equal(1);
    expect(requests[0]?.signal?.aborted).to.equal(true);
  });
});
