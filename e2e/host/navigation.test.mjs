import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { launchWholeChromium, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { ready, WIDGETS } from '../support/widgets.mjs';

const TURBO = readFileSync(
  createRequire(import.meta.url).resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'utf8',
);
const site = useSite();
// Only whole Chromium has a back-forward cache, and Playwright switches it off.
const cachingSite = useSite({
  launch: () => launchWholeChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

const fulfil =
  (body, contentType = 'text/html; charset=utf-8') =>
  (route) =>
    route.fulfill({ body, contentType });

/** Leaves once two widgets are shown; back again, chooses a field and tells what there is. */
const leaveAndReturn = `
const painted = () => document.querySelectorAll('[data-strategy-painted]').length;
const explorer = () => document.querySelector('strategy-action-field-explorer');
const until = async (test) => { while (!test()) await new Promise((go) => setTimeout(go, 50)); };
addEventListener('pageshow', async ({ persisted }) => {
  if (!persisted) return;
  explorer().shadowRoot.querySelectorAll('.field')[1].click();
  await until(() => location.hash);
  const body = JSON.stringify({ persisted, isPainted: painted() >= 2, hash: location.hash });
  await fetch('/seen', { method: 'POST', body });
});
explorer().scrollIntoView();
await until(() => painted() >= 2);
location.href = '/second';
`;

/** How many of each widget have content, and how many there are. */
const shown = (page) =>
  page.evaluate(
    (tags) =>
      tags.map((tag) => [
        document.querySelectorAll(`${tag}[data-strategy-painted]`).length,
        document.querySelectorAll(tag).length,
      ]),
    WIDGETS,
  );

/** What is in memory once the pages that Turbo itself keeps are out of it. */
async function counters(page, session) {
  await page.evaluate(() => window.Turbo.cache.clear());
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
    heap: value('JSHeapUsedSize'),
  };
}

describe('H-07: going from page to page', () => {
  it('a page from the back-forward cache works on', async (t) => {
    // Playwright cannot follow such a page, so the pages go by themselves and send what they saw.
    const { promise: report, resolve } = Promise.withResolvers();
    const leave = `<script type="module">${leaveAndReturn}</script>`;
    await openHost(t, cachingSite, {
      html: html({ head: EMBED + leave }),
      path: '/first',
      routes: {
        '/second': fulfil('<script>onpageshow = () => setTimeout(() => history.back())</script>'),
        '/seen': (route) => {
          resolve(route.request().postDataJSON());
          return route.fulfill({ body: '' });
        },
      },
    });
    assert.deepEqual(await report, {
      persisted: true,
      isPainted: true,
      hash: '#strategy?field=verwaltung',
    });
  });

  it('twenty Turbo visits leave one of each and flat counters', async (t) => {
    const link = (name) => `<a id="go" href="/${name}">Nächste Seite</a>`;
    const pageOf = (name) =>
      html({
        head: `${EMBED}<script src="/turbo.js" defer></script>`,
        body: link(name) + ALL,
      });
    const visit = await openHost(t, site, {
      html: pageOf('b'),
      path: '/a',
      routes: {
        '/b': fulfil(pageOf('a')),
        '/turbo.js': fulfil(TURBO, 'text/javascript'),
      },
    });
    const { page, context } = visit;
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const go = async () => {
      await page.evaluate(
        (tags) =>
          new Promise((resolve) => {
            const widgets = tags.map((tag) => new WeakRef(document.querySelector(tag)));
            (window.left ??= []).push(...widgets);
            addEventListener('turbo:load', resolve, { once: true });
            document.querySelector('#go').click();
          }),
        WIDGETS,
      );
      for (const tag of WIDGETS) await ready(page, tag);
    };
    for (const tag of WIDGETS) await ready(page, tag);
    for (let number = 0; number < 6; number++) await go();
    const early = await counters(page, session);
    for (let number = 6; number < 20; number++) await go();
    const rises = (late) => Object.keys(early).filter((name) => late[name] >= early[name] * 1.15);
    let late = await counters(page, session);
    const kept = () => window.left.filter((widget) => widget.deref()).map(String);
    assert.deepEqual(await page.evaluate(kept), []);
    // What is collected is swept later where the machine is busy; what leaks stays, however often.
    for (let round = 0; round < 20 && rises(late).length > 0; round++) {
      await quiet(visit);
      late = await counters(page, session);
    }
    assert.deepEqual(rises(late), [], `${JSON.stringify(early)} → ${JSON.stringify(late)}`);
    assert.deepEqual(
      await shown(page),
      WIDGETS.map(() => [1, 1]),
    );
    assert.equal(visit.feedRequests().length, 1);
    assert.equal(await page.evaluate(() => window.left.length), 20 * WIDGETS.length);
  });
});

describe('H-10: many on one page', () => {
  it('fifty widgets make one request and all show their content', async (t) => {
    const body = ALL.repeat(10);
    const visit = await openHost(t, site, { html: html({ body }) });
    const { page } = visit;
    for (const tag of WIDGETS) {
      const all = await page.locator(tag).all();
      for (const element of all) await element.scrollIntoViewIfNeeded();
    }
    await page.waitForFunction(
      (tags) =>
        tags.every(
          (tag) => document.querySelectorAll(`${tag}[data-strategy-painted]`).length === 10,
        ),
      WIDGETS,
    );
    assert.equal(visit.feedRequests().length, 1);
    assert.deepEqual(visit.errors(), []);
    await page.locator('.field').nth(1).click();
    const sentences = await page
      .locator('strategy-action-field-explorer .sentence')
      .allInnerTexts();
    assert.equal(new Set(sentences).size, 1);
  });
});
