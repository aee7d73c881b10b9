import { expect } from '@open-wc/testing';
import type { LoadOptions, LoadOutcome } from './load-outcome.ts';
import { loadJson } from './load-json.ts';

const realFetch = globalThis.fetch;
let requests = 0;

/** Answers each request with a body that gives a chunk whenever it is asked, and never ends. */
function answerEndlessly(chunk: () => Promise<Uint8Array<ArrayBuffer>>) {
  const told = { chunks: 0, isCancelled: false };
  requests = 0;
  globalThis.fetch = () => {
    requests++;
    const body = new ReadableStream<Uint8Array>({
      async pull(stream) {
        stream.enqueue(await chunk());
        told.chunks++;
      },
      cancel() {
        told.isCancelled = true;
      },
    });
    return Promise.resolve(new Response(body));
  };
  return told;
}

const answerWith = (content: BodyInit) => {
  globalThis.fetch = () => Promise.resolve(new Response(content));
};
const load = (options?: LoadOptions) =>
  loadJson('https://feeds.example/bounded.json', { backoff: 1, ...options });
const codeOf = (outcome: LoadOutcome) => (outcome.ok ? 'ok' : outcome.code);

describe('loading within bounds', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('F-07: refuses more than 50 MB, and reads 50 MB', async () => {
    answerWith(new Uint8Array(50e6 + 1));
    expect(codeOf(await load())).to.equal('feed-too-large');
    const spaces = new Uint8Array(50e6).fill(32);
    answerWith(new Blob([spaces.subarray(2), '{}']));
    expect(codeOf(await load())).to.equal('ok');
  });

  it('F-07: stops an answer without end at its limit, once and for all', async () => {
    const block = new Uint8Array(1e6).fill(32);
    const told = answerEndlessly(() => Promise.resolve(block));
    expect(codeOf(await load())).to.equal('feed-too-large');
    expect(told.isCancelled).to.equal(true);
    // What the engine holds ready may be a block or two more.
    expect(told.chunks).to.be.within(51, 60);
    expect(requests).to.equal(1);
  });

  it('F-04: gives up an answer that drips for ever, and does not ask for it again', async () => {
    const drop = async () => {
      await new Promise((go) => setTimeout(go, 10));
      return new Uint8Array([32]);
    };
    const told = answerEndlessly(drop);
    // On a busy machine a drop may be late, which is another case: silence is asked again.
    expect(codeOf(await load({ timeout: 9000, deadline: 400 }))).to.equal('feed-timeout');
    expect(told.isCancelled).to.equal(true);
    expect(requests).to.equal(1);
  });

  it('lets go of a body that the loader began, whose request it cannot end', async () => {
    const drop = async () => {
      await new Promise((go) => setTimeout(go, 10));
      return new Uint8Array([32]);
    };
    const told = answerEndlessly(drop);
    const started = fetch('');
    const controller = new AbortController();
    const outcome = load({ started, signal: controller.signal, attempts: 1 });
    await new Promise<void>((resolve) => {
      const check = () => (told.chunks ? resolve() : void setTimeout(check));
      check();
    });
    controller.abort();
    await outcome;
    expect(told.isCancelled).to.equal(true);
  });

  it('names line and column where a file stops being JSON', async () => {
    answerWith('{\n  "a": 1,\n}');
    expect(await load()).to.deep.equal({
      ok: false,
      code: 'feed-not-json',
      place: { line: 3, column: 1 },
    });
    answerWith('{"a": [1,\n2');
    expect(await load()).to.deep.equal({
      ok: false,
      code: 'feed-truncated',
      place: { line: 2, column: 2 },
    });
  });
});
