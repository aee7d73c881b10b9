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
    const found = await evaluate(loaded);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} waited in vain for ${condition}`);
}

async function puppeteerEngine(options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return {
    async visit(url, condition) {
      const page = await browser.newPage();
      await page.goto(url);
      const found = await until((ask) => page.evaluate(`(${ask})()`), url, condition);
      await page.close();
      return found;
    },
    close: () => browser.close(),
  };
}

async function webkitEngine(found) {
  const driver = await startWebKitDriver(found);
  const session = new WebDriverSession(driver.base);
  await session.open({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
  });
  const ask = (condition) =>
    session.post('/execute/sync', { script: `return (${condition})()`, args: [] });
  return {
    async visit(url, condition) {
      await session.go(url);
      return until(ask, url, condition);
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
 * Name → what starts an engine that is there. Each has `visit(url, condition)`, which opens a page and
 * resolves to the first true answer of a function in it, and `close()`.
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
 */
export async function servePages(pages) {
  const server = createServer((request, response) => {
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
