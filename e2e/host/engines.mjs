import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/run/find-browsers.mjs';
import { answer, breakOff } from '../../scripts/serve/answer.mjs';
import { chromiumFlags } from '../../scripts/wtr/chromium-flags.mjs';
import { firefoxPrefs } from '../../scripts/wtr/engines.mjs';
import { WebDriverSession } from '../../scripts/wtr/webdriver-session.mjs';
import { startWebKitDriver } from '../../scripts/wtr/webkit-process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Calls a function of the page, once that is loaded, until it says something, and returns that. */
async function until(evaluate, url, condition) {
  const end = Date.now() + 60_000;
  // A driver may return from opening a page before there is anything on it.
  const loaded = `() => document.readyState === 'complete' && (${condition})()`;
  while (Date.now() < end) {
    // A page that is being left cannot be asked.
    const found = await evaluate(loaded).catch((error) => {
      if (!/context|navigat|detached|no such frame/i.test(error.message)) throw error;
    });
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} waited in vain for ${condition}`);
}

/** One after the other; the answer of the last, and of all where there are several. */
async function untilAll(evaluate, url, conditions) {
  const found = [];
  for (const condition of conditions) found.push(await until(evaluate, url, condition));
  return found.length > 1 ? found : found[0];
}

async function puppeteerEngine(options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return {
    async visit(url, ...conditions) {
      const page = await browser.newPage();
      await page.goto(url);
      const found = await untilAll((ask) => page.evaluate(`(${ask})()`), url, conditions);
      await page.close();
      return found;
    },
    close: () => browser.close(),
  };
}

/** A page that was left is loaded anew: WebKit keeps it otherwise, whatever the page says. */
const FORGETFUL = '--enable-page-cache=false';

async function webkitEngine(found) {
  const driver = await startWebKitDriver(found);
  const session = new WebDriverSession(driver.base);
  await session.open({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation', FORGETFUL] },
  });
  const ask = (condition) =>
    session.post('/execute/sync', { script: `return (${condition})()`, args: [] });
  return {
    async visit(url, ...conditions) {
      // On a busy machine the driver returns while the page before is still the one that answers.
      await ask('() => (window.isLeft = true)');
      await session.go(url);
      await until(ask, url, '() => !window.isLeft');
      return untilAll(ask, url, conditions);
    },
    async close() {
      await session.close();
      driver.end();
    },
  };
}

const found = findBrowsers();
const { chromium, firefox, webkit } = found;

/**
 * Name → what starts an engine that is there. Each has `visit(url, condition, …)`, which opens a page and
 * resolves to the first true answer of a function in it, or of each of several in turn, and `close()`.
 */
export const engines = Object.fromEntries(
  Object.entries({
    chromium: () => puppeteerEngine({ executablePath: chromium, args: chromiumFlags }),
    firefox: () =>
      puppeteerEngine({
        browser: 'firefox',
        executablePath: firefox,
        extraPrefsFirefox: firefoxPrefs,
      }),
    webkit: () => webkitEngine(webkit),
  }).filter(([name]) => found[name]),
);

/**
 * Serves pages made of strings beside `dist/` and the sample feed.
 *
 * @param pages - path → `{ body, type, headers }`
 * @param delayOf - path → milliseconds that its answer waits
 */
export async function servePages(pages, delayOf = () => 0) {
  const server = createServer(async (request, response) => {
    const delay = delayOf(request.url);
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    const page = pages[request.url];
    if (!page) return void answer(request, response, root).catch(() => breakOff(response));
    const type = page.type ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'Content-Type': type, ...page.headers });
    response.end(page.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
