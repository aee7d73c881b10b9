import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violations } from '../support/axe.mjs';
import { EMBED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { open, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { CHART, drawn, ready } from '../support/widgets.mjs';

const site = useSite();
const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types strategy-widgets";

const charts = (requests) => requests.filter((url) => /\/chunks\/chart-parts-/.test(url));
const spaced = (space, attributes = '') =>
  html({
    body: `<div id="space"></div><a id="before" href="#x">davor</a><${CHART} ${attributes}>Ersatz</${CHART}><a id="after" href="#y">danach</a>`,
    head: `<link rel="stylesheet" href="/space-${space}.css">${EMBED}`,
  });
const styles = {
  '/space-*.css': (route) =>
    route.fulfill({
      contentType: 'text/css',
      body: `#space{height:${/(\d+)\.css/.exec(route.request().url())[1]}px}`,
    }),
};

const openChart = (t, space = 0, { attributes, context, ...options } = {}) =>
  openHost(t, site, { html: spaced(space, attributes), routes: styles, ...options }, context);

const choose = (page, name) => page.getByRole('button', { name, exact: true }).click();

describe('the progress chart in a built page', () => {
  it('fetches Chart.js only once a curve is unfolded or the chart chosen, at most 58 kB of it', async (t) => {
    const visit = await openChart(t);
    const { page, requests } = visit;
    await ready(page, CHART);
    await drawn(page);
    await quiet(visit);
    none(charts(requests));
    await page.locator(`${CHART} .indicator summary`).nth(1).click();
    await page.locator(`${CHART} .line canvas[style]`).waitFor();
    await choose(page, 'Diagramm');
    await drawn(page);
    const [url] = charts(requests);
    assert.equal(charts(requests).length, 1);
    const body = await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).text();
    assert.ok(gzipSync(body, { level: 9 }).length <= 58_000);
  });

  it('fetches Chart.js for unfolded curves only when they near the screen', async (t) => {
    const visit = await openChart(t, 1350, {
      attributes: 'density="full"',
      context: { viewport: { width: 1280, height: 800 } },
    });
    const { page, requests } = visit;
    await page.locator(`${CHART}[data-strategy-painted]`).waitFor({ state: 'attached' });
    await quiet(visit);
    none(charts(requests));
    await page.evaluate(() => scrollTo(0, 600));
    await drawn(page);
    assert.equal(charts(requests).length, 1);
  });

  it('H-11: moves nothing below it while table, charts and indicators arrive', async (t) => {
    for (const width of [360, 1280]) {
      const { page } = await openChart(t, 300, { context: { viewport: { width, height: 800 } } });
      await ready(page, CHART);
      await drawn(page);
      const shift = await page.evaluate(() => window.probe.shift);
      assert.ok(shift < 0.02, `${width} px: ${shift}`);
    }
  });

  it('P-01, S-04: works under a strict policy and asks no other host', async (t) => {
    const visit = await openChart(t, 0, { headers: { 'Content-Security-Policy': POLICY } });
    await ready(visit.page, CHART);
    await drawn(visit.page);
    await visit.page.getByRole('button', { name: 'Diagramm' }).click();
    await drawn(visit.page);
    none(visit.errors());
    none(visit.elsewhere());
    none(await visit.page.evaluate(() => window.probe.violations));
  });

  it('H-12: a chart in a hidden tab has the right size once the tab is shown', async (t) => {
    const { page } = await openChart(t, 0, { attributes: 'density="full"' });
    await ready(page, CHART);
    await page.evaluate((tag) => (document.querySelector(tag).hidden = true), CHART);
    await page.setViewportSize({ width: 500, height: 800 });
    await page.evaluate((tag) => (document.querySelector(tag).hidden = false), CHART);
    await drawn(page);
    const wide = () =>
      page.evaluate((tag) => {
        const canvas = document.querySelector(tag).shadowRoot.querySelector('.line canvas');
        return canvas.clientWidth === canvas.parentElement.clientWidth && canvas.clientWidth;
      }, CHART);
    await page.waitForFunction((tag) => {
      const canvas = document.querySelector(tag).shadowRoot.querySelector('.line canvas');
      return canvas.clientWidth === canvas.parentElement.clientWidth;
    }, CHART);
    assert.ok((await wide()) > 300);
  });

  it('A-05, A-06: by keyboard alone to a segment, and on to the page', async (t) => {
    const { page } = await openChart(t);
    await ready(page, CHART);
    await drawn(page);
    await page.getByRole('button', { name: 'Diagramm' }).focus();
    await page.keyboard.press('Enter');
    await page.locator(`${CHART} .bars canvas[style]`).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const said = await page.locator(`${CHART} .readout`).innerText();
    assert.match(said, /^Verwaltung: \d+ von \d+ /);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /field=verwaltung&phase=/.test(location.hash));
    const stops = [];
    for (let presses = 0; presses < 60 && !stops.includes('after'); presses++) {
      await page.keyboard.press('Tab');
      stops.push((await page.evaluate(() => window.probe.focusedName())).id);
    }
    assert.ok(stops.includes('after'), 'the keyboard leaves the widget');
  });

  const cases = sampled(
    Object.keys(looks).flatMap((look) => [360, 1280].map((width) => ({ look, width }))),
    3,
    { kindOf: ({ look }) => look },
  );
  for (const { look, width } of cases) {
    it(`A-01: axe finds nothing in ${look} at ${width} px, table and chart`, async (t) => {
      const { page } = await open(t, site, '/progress-chart.html', {
        ...looks[look],
        viewport: { width, height: 800 },
      });
      await ready(page, CHART);
      await drawn(page);
      none(await violations(page), 'table');
      await page.getByRole('button', { name: 'Diagramm' }).click();
      await drawn(page);
      none(await violations(page), 'chart');
    });
  }
});
