import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../scripts/run/find-browsers.mjs';
import { LIMIT, NO_FRAME } from './waiting.mjs';

const PROBE = readFileSync(new URL('probe.mjs', import.meta.url), 'utf8');

/** The engine by itself asks for updates and the like: none of that may leave the machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const browsers = findBrowsers();

export const launchChromium = (args = [], options = {}) =>
  chromium.launch({ executablePath: browsers.shell, args: [...QUIET, ...args], ...options });

/** With windows, tabs and what belongs to them: a page that was left can come back as it was. */
export const launchWholeChromium = (options) =>
  launchChromium([], { executablePath: browsers.chromium, ...options });

/** The server of the whole run where there is one, see shared-server.mjs; else one of this file. */
async function serve() {
  const url = process.env.STRATEGY_SITE;
  if (url) return { url, close: () => undefined };
  const { createDemoServer } = await import('../../scripts/serve/demo-server.mjs');
  return createDemoServer({ port: 0 });
}

/**
 * A demo server and one browser for a test file, closed after it.
 *
 * @param options.args - of the browser
 * @param options.launch - starts another browser than the usual one
 */
export function useSite({ args, launch = () => launchChromium(args) } = {}) {
  const site = {};
  before(async () => {
    site.server = await serve();
    site.url = site.server.url.replace(/\/$/, '');
    site.browser = await launch();
  });
  after(async () => {
    await site.browser?.close();
    await site.server?.close();
  });
  return site;
}

/** Everything a page did that a test may want to know. */
function record(page, visit) {
  page.on('request', (request) => {
    visit.requests.push(request.url());
    visit.pending.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed'])
    page.on(end, (request) => visit.pending.delete(request));
  page.on('console', (message) =>
    visit.console.push({ type: message.type(), text: message.text() }),
  );
  page.on('pageerror', (error) => visit.exceptions.push(String(error)));
  page.on('dialog', (dialog) => {
    visit.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
}

/**
 * Has a page's conditions asked with every frame, and by the clock, too: an engine that has nothing to draw
 * may, once in thousands of pages, give no frame.
 */
function askWithoutFrames(page) {
  const waitFor = page.waitForFunction.bind(page);
  page.waitForFunction = (condition, argument, options) =>
    Promise.race(
      [{}, { polling: NO_FRAME }].map((how) =>
        waitFor(condition, argument, { ...how, ...options }),
      ),
    );
}

/**
 * A fresh page in a browser profile of its own, gone after the test. Nothing is opened yet.
 *
 * @param t - the test, whose end closes the page
 * @param options - of Playwright's context: `viewport`, `colorScheme`, `javaScriptEnabled` …
 */
export async function newVisit(t, site, options = {}) {
  const context = await site.browser.newContext({ locale: 'de-DE', ...options });
  t.after(() => context.close());
  await context.addInitScript(PROBE);
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  askWithoutFrames(page);
  const visit = {
    context,
    page,
    requests: [],
    /** Asked for and not answered yet. */
    pending: new Set(),
    console: [],
    exceptions: [],
    dialogs: [],
    /** Requests that left the site. */
    elsewhere: () =>
      visit.requests.filter((url) => /^\w+:\/\//.test(url) && !url.startsWith(`${site.url}/`)),
    /** Of the feed and its parts; the outlines of the map are a file of their own. */
    feedRequests: () =>
      visit.requests.filter((url) => /\.json(\?|$)/.test(url) && !url.includes('/boundaries')),
    /** Console errors and uncaught exceptions. */
    errors: () => [
      ...visit.exceptions,
      ...visit.console.filter(({ type }) => type === 'error').map(({ text }) => text),
    ],
    /** What the widgets told the webmaster. */
    reports: () =>
      visit.console.map(({ text }) => text).filter((text) => text.startsWith('[strategy-widgets]')),
  };
  record(page, visit);
  return visit;
}

/** Opens a page of the demo. */
export async function open(t, site, path, options) {
  const visit = await newVisit(t, site, options);
  await visit.page.goto(site.url + path);
  return visit;
}

/** Sets the reader's own text size to 200 %, as the browser's settings do; a new page forgets it. */
export async function growText(page, context) {
  const session = await context.newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}
