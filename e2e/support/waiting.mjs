import { setTimeout as after } from 'node:timers/promises';

/** Wide: a busy machine may be slow, and only what never comes is wrong. */
export const LIMIT = 60_000;

/** Milliseconds for a page to draw what is new; an engine that has nothing to draw may give no frame. */
export const NO_FRAME = 10_000;

/** Waits until a condition of this process holds, such as a request that was seen. */
export async function until(test, what) {
  const end = Date.now() + LIMIT;
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Has a page do what waits for a frame, as long as one may take. */
async function withinFrames(page, script) {
  const done = page.evaluate(script);
  // An engine that has nothing to draw may, once in thousands of pages, give no frame.
  done.catch(() => undefined);
  await Promise.race([done, after(NO_FRAME, undefined, { ref: false })]);
}

/** Waits until a page has drawn what is new. */
export const framesDrawn = (page) =>
  withinFrames(
    page,
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** Runs in the page: resolves once it has drawn what is new and has nothing more urgent to do. */
const rested = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scheduler.postTask(() => requestIdleCallback(resolve), { priority: 'background' }),
      ),
    ),
  );

/**
 * Waits until a page has all that it asked for and asks for nothing more. Unlike „network idle“ it goes
 * by the page's work, not by a time: a page that is slow to ask is waited for.
 */
export async function quiet({ page, requests, pending }) {
  // Twice: a page may tell that it rests before it is known that it asked for something just then.
  for (
    let calm = 0, asked;
    calm < 2;
    calm = asked === requests.length && !pending.size ? calm + 1 : 0
  ) {
    await until(() => pending.size === 0, `answers to ${[...pending].map((one) => one.url())}`);
    asked = requests.length;
    await withinFrames(page, rested);
  }
}

/** What the page's address is by now; Playwright's own knowledge of it comes a moment later. */
export const addressOf = (page) => page.evaluate(() => location.href);

/** „Back“ to another document, until that is there: the old one may still be asked a moment longer. */
export async function goBackTo(page, address) {
  await page.goBack();
  await page.waitForURL(address, { timeout: LIMIT });
}

/**
 * For the head of a page: pauses longer than a quarter of a second, and up to `longest`, pass ten times
 * faster, by the page's clock only.
 */
export const hurry = (longest = 5_000) => `<script>
  const { setTimeout: wait } = globalThis;
  const faster = (delay) => (delay > 250 && delay < ${longest} ? delay / 10 : delay);
  globalThis.setTimeout = (call, delay = 0, ...rest) => wait(call, faster(delay), ...rest);
</script>`;
