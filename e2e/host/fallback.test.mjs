import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';

const site = useSite();

describe('H-15: without the code', () => {
  const abort = (route) => route.abort();
  const missing = (route) =>
    route.fulfill({ status: 404, body: 'nicht da', contentType: 'text/html' });
  const ways = {
    'the script is blocked': { routes: { '/v1/embed.js': abort } },
    'the script is missing': { routes: { '/v1/embed.js': missing } },
    'the page’s CSP blocks the script': {
      headers: { 'Content-Security-Policy': "script-src 'none'" },
    },
    'the page’s CSP allows the script but not its chunks': {
      headers: { 'Content-Security-Policy': `script-src ${'{ORIGIN}'}/v1/embed.js` },
      code: 'widget-not-loaded',
    },
    'a chunk is missing': { routes: { '/v1/chunks/*': missing }, code: 'widget-not-loaded' },
    'the chunks are blocked': { routes: { '/v1/chunks/*': abort }, code: 'widget-not-loaded' },
  };
  for (const [way, { headers = {}, routes, code }] of Object.entries(ways)) {
    it(`the fallback stays when ${way}`, async (t) => {
      const policy = Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('{ORIGIN}', site.url),
      ]);
      const visit = await openHost(t, site, {
        html: html(),
        headers: Object.fromEntries(policy),
        routes,
      });
      await quiet(visit);
      await stillThere(visit);
      const reports = visit.reports();
      if (code)
        assert.ok(
          reports.length && reports.every((line) => line.includes(code)),
          reports.join('\n'),
        );
      assert.deepEqual(reports, [...new Set(reports)]);
    });
  }

  it('the fallback stays when the reader goes offline before the script came', async (t) => {
    const visit = await newVisit(t, site);
    await visit.context.route(`${site.url}/host`, async (route) => {
      await route.fulfill({ body: html(), contentType: 'text/html' });
    });
    await visit.context.route(/\/(v1|feed)\//, (route) => route.abort('internetdisconnected'));
    await visit.page.goto(`${site.url}/host`);
    await quiet(visit);
    await stillThere(visit);
  });
});

describe('H-15: without the code of a part that comes later', () => {
  const openSheet = (page) => page.evaluate(() => (location.hash = '#strategy?measure=e-akte'));
  const parts = {
    sheet: openSheet,
    async 'strategy-about'(page) {
      await page.locator('strategy-vision-banner .fold > summary').click();
      await page.getByText('Über diese Strategie').click();
    },
    async 'strategy-measure-more'(page) {
      await openSheet(page);
      await page.getByText('Mehr Angaben').click();
    },
  };
  for (const [part, open] of Object.entries(parts)) {
    it(`says what is missing, tries once more, then has the page loaded anew: ${part}`, async (t) => {
      let isBroken = true;
      const visit = await openHost(t, site, {
        html: html(),
        routes: {
          [`/v1/chunks/${part}-*`]: (route) => (isBroken ? route.abort() : route.continue()),
        },
      });
      const { page } = visit;
      await page.locator('strategy-action-field-explorer[data-strategy-painted]').waitFor();
      await open(page);
      const sentence = page.getByText('Die Inhalte sind gerade nicht erreichbar.');
      await sentence.waitFor();
      await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
      const anew = page.getByRole('button', { name: 'Seite neu laden' });
      await anew.waitFor();
      isBroken = false;
      await Promise.all([page.waitForEvent('load'), anew.click()]);
      // What was unfolded is so again.
      if (part === 'strategy-about') await page.locator('strategy-about .root').waitFor();
      else await page.getByRole('dialog').waitFor();
      await quiet(visit);
      assert.equal(await sentence.count(), 0);
    });
  }
});

async function stillThere(visit) {
  for (const text of ['Ersatz für die Vision.', 'Ersatz für die Maßnahmen.']) {
    assert.ok(await visit.page.getByText(text).isVisible(), text);
  }
  for (const link of await visit.page.getByRole('link', { name: 'Zur Strategie' }).all()) {
    assert.ok(await link.isVisible());
  }
  none(visit.exceptions);
  const heights = await visit.page.evaluate(() =>
    [...document.querySelectorAll('strategy-vision-banner,strategy-action-field-explorer')].map(
      (element) => element.offsetHeight,
    ),
  );
  assert.ok(
    heights.every((height) => height < 300),
    `no space kept for what will not come: ${heights.join()}`,
  );
}
