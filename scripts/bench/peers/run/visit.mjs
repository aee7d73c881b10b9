import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const PROBE = readFileSync(new URL('../client/page-probe.js', import.meta.url), 'utf8');

/** Chrome's "slow 4G" figures, and a phone four times slower than this machine. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU = 4;
/** Milliseconds without a request or a task until a page counts as settled, and until nobody waits any more. */
const [QUIET, PATIENCE] = [1500, 90_000];

const bytesOf = (traffic) => traffic.reduce((sum, { bytes }) => sum + bytes, 0);

/** One page and the frames of other hosts in it, each of which is a target of its own. */
class Visit {
  /** Of the page and of each frame. */
  sessions = [];
  /** Name and time of each part that was painted. */
  parts = [];
  failures = [];
  /** When each request ended, in seconds of the browser's clock since 1970, and its bytes. */
  traffic = [];
  #open = new Set();
  #since;
  #lastTraffic = 0;
  #devtools;
  #options;

  constructor(devtools, options) {
    this.#devtools = devtools;
    this.#options = options;
  }

  send(method, params, session = this.sessions[0]) {
    return this.#devtools.send(method, params, session);
  }

  async prepare(session, isFrame) {
    this.sessions.push(session);
    this.#devtools.listen(session, (method, params) => this.#hear(method, params));
    const { isTall, isSlow } = this.#options;
    const commands = [
      ['Network.enable'],
      ['Performance.enable'],
      ['Page.enable'],
      ['Runtime.enable'],
      ['Runtime.addBinding', { name: 'benchTells' }],
      [
        'Page.addScriptToEvaluateOnNewDocument',
        { source: `${PROBE};strategyBench(${String(isTall)})`, runImmediately: isFrame },
      ],
      ['Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }],
      ...(isSlow
        ? [
            ['Network.emulateNetworkConditions', NETWORK],
            ['Emulation.setCPUThrottlingRate', { rate: CPU }],
          ]
        : []),
    ];
    // In their order, but without waiting for each: a frame that waits does not answer some of them.
    await Promise.all([
      ...commands.map(([method, params]) =>
        this.send(method, params, session).catch(() => undefined),
      ),
      this.send('Runtime.runIfWaitingForDebugger', {}, session),
    ]);
  }

  #hear(method, params) {
    if (method === 'Target.attachedToTarget') void this.#attach(params);
    if (method === 'Runtime.bindingCalled') this.#told(JSON.parse(params.payload));
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails;
      this.failures.push(exception?.description ?? exception?.value ?? text);
    }
    if (method === 'Network.requestWillBeSent' && !params.request.url.startsWith('data:')) {
      this.#open.add(params.requestId);
      // Of the same clock that tells when something ended, but from 1970.
      this.#since ??= params.wallTime - params.timestamp;
      this.#lastTraffic = Date.now();
    }
    if (method !== 'Network.loadingFinished' && method !== 'Network.loadingFailed') return;
    if (!this.#open.delete(params.requestId)) return;
    this.traffic.push({ at: this.#since + params.timestamp, bytes: params.encodedDataLength ?? 0 });
    this.#lastTraffic = Date.now();
  }

  async #attach({ sessionId, targetInfo }) {
    if (targetInfo.type === 'iframe') await this.prepare(sessionId, true);
    else await this.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined);
  }

  #told({ what, name, at }) {
    if (what === 'failure') this.failures.push(name);
    else this.parts.push({ name, at });
  }

  /** Milliseconds that main threads worked, of all frames. */
  async work() {
    const answers = await Promise.all(
      this.sessions.map((session) => this.send('Performance.getMetrics', {}, session)),
    );
    return answers
      .map(({ metrics }) => metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
      .reduce((sum, seconds) => sum + seconds * 1000, 0);
  }

  /** Waits until so many parts were painted, and then until nothing is fetched or done any more. */
  async settled(count) {
    const end = Date.now() + PATIENCE;
    while (this.parts.length < count && !this.failures.length && Date.now() < end) await wait(100);
    if (this.parts.length < count && !this.failures.length)
      this.failures.push(`only ${this.parts.length} of ${count} parts`);
    for (let before = await this.work(); Date.now() < end;) {
      await wait(QUIET / 2);
      const now = await this.work();
      const isQuiet = !this.#open.size && Date.now() - this.#lastTraffic > QUIET;
      if (isQuiet && now - before < 25) return;
      before = now;
    }
  }

  async evaluate(expression) {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  }
}

/**
 * Opens a page in a fresh context and waits until it has settled.
 *
 * @param options - `url`; `count` of its parts; whether the window `isTall` and everything `isSlow`; what is
 *   done `after` that with the visit, whose answer becomes part of the figures
 * @returns figures: bytes and requests on the wire until all parts were painted, and bytes until it
 *   `settled`; milliseconds until all parts were painted (`done`), of
 *   main threads (`task`), of long tasks above 50 ms in the page (`tbt`); layout shift
 */
export async function visit(devtools, options) {
  const { browserContextId } = await devtools.send('Target.createBrowserContext');
  const { targetId } = await devtools.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
  const page = new Visit(devtools, options);
  try {
    await page.prepare(sessionId, false);
    const size = { width: 1280, height: options.isTall ? 16_000 : 900 };
    await page.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await page.send('Page.navigate', { url: options.url });
    await page.settled(options.count);
    const { origin, tasks, shift } = await page.evaluate(
      '({ origin: performance.timeOrigin, tasks: bench.tasks, shift: bench.shift })',
    );
    const end = Math.max(...page.parts.map(({ at }) => at));
    const early = page.traffic.filter(({ at }) => at * 1000 <= end);
    return {
      bytes: bytesOf(early),
      requests: early.length,
      settled: bytesOf(page.traffic),
      done: end - origin,
      task: await page.work(),
      tbt: tasks.reduce((sum, duration) => sum + Math.max(duration - 50, 0), 0),
      shift,
      failures: page.failures,
      parts: Object.fromEntries(page.parts.map(({ name, at }) => [name, at - origin])),
      ...(await options.after?.(page)),
    };
  } finally {
    await devtools.send('Target.disposeBrowserContext', { browserContextId });
  }
}
