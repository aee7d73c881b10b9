import { readFileSync } from 'node:fs';

const PROBE = readFileSync(new URL('probe.mjs', import.meta.url), 'utf8');
const WORD = 'digital';

/** Chrome’s „slow 4G“ figures, and a phone four times slower than this machine. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU = 4;

async function throttled(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await session.send('Performance.enable');
  return session;
}

/** Everything the page asked for: request id → `{url, bytes, start, end}`, bytes on the wire, seconds. */
function watchTraffic(session) {
  const traffic = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, timestamp }) => {
    if (url.startsWith('data:')) return;
    traffic.set(requestId, { url, bytes: 0, start: timestamp, end: timestamp });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const entry = traffic.get(requestId);
    if (entry) Object.assign(entry, { bytes: encodedDataLength, end: timestamp });
  });
  return traffic;
}

/** Waits until a widget shows its content or says that it cannot. */
const painted = (page, name) =>
  page.waitForFunction(
    (what) => window.bench.failed || Number.isFinite(window.bench.times[what]),
    name,
    { timeout: 120_000 },
  );

const quiet = (page) => page.waitForLoadState('networkidle', { timeout: 120_000 });

async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}

/** Types a word key by key; the duration of each interaction, where the widget has a search. */
async function typingTimes(page) {
  const field = page.getByRole('searchbox');
  if (!(await field.count())) return [];
  await field.click();
  await page.waitForTimeout(4_000);
  await page.evaluate(() => window.bench.keys.clear());
  await field.pressSequentially(WORD, { delay: 250 });
  await page.waitForTimeout(1_500);
  const slow = await page.evaluate(() => [...window.bench.keys.values()]);
  // Event Timing leaves out what took less than 16 ms.
  return [...slow, ...Array(Math.max(WORD.length - slow.length, 0)).fill(16)];
}

/**
 * Opens a page as a phone on a slow network would and measures it.
 *
 * @param names - what to wait for: `banner`, `explorer`
 */
export async function measurePage(browser, url, names) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 2400 } });
  const page = await context.newPage();
  await page.addInitScript(PROBE);
  const session = await throttled(page);
  const traffic = watchTraffic(session);
  await page.goto(url, { waitUntil: 'commit' });
  for (const name of names) await painted(page, name);
  await quiet(page);
  const before = [...traffic.values()];
  const { times, shift, failed } = await page.evaluate(() => ({ ...window.bench, keys: [] }));
  const heap = await heapOf(session);
  const keys = await typingTimes(page);
  await context.close();
  return { traffic: before, times, shift, failed, heap, keys };
}
