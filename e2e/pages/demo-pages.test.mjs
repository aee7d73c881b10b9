import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newVisit, open, useSite } from '../support/site.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { quiet } from '../support/waiting.mjs';
import {
  BANNER,
  allReady,
  EXPLORER,
  openFirstSheet,
  textOf,
  WIDGETS,
} from '../support/widgets.mjs';

const site = useSite();
const WIDTHS = [360, 768, 1280];
const sized = (width) => ({ viewport: { width, height: 800 } });

const LIVE_PAGES = ['lemgo', 'lemgo-body-end', 'parts', 'kreis', 'twice', 'strict-csp'];

describe('demo pages', () => {
  it('lemgo.html shows both widgets with Lemgo’s content', async (t) => {
    const { page } = await open(t, site, '/lemgo.html');
    await allReady(page);
    assert.match(await textOf(page, BANNER), /In Lemgo heißt das:/);
    assert.match(await textOf(page, BANNER), /Nähe, Leidenschaft.*Hansegeist/);
    assert.match(await textOf(page, EXPLORER), /Was tut Lemgo bei Ihrem Thema\?/);
    assert.match(await textOf(page, EXPLORER), /\d+ Maßnahmen in Lemgo/);
  });

  for (const name of LIVE_PAGES) {
    it(`P-01: ${name}.html gives no console error, asks no other host and for each feed file once`, async (t) => {
      const visit = await open(t, site, `/${name}.html`);
      await allReady(visit.page);
      const files = visit.feedRequests();
      assert.ok(files.length > 0);
      assert.deepEqual(files, [...new Set(files)]);
      await openFirstSheet(visit.page);
      none(visit.errors());
      none(visit.reports());
      none(visit.elsewhere());
    });
  }

  it('P-02: lemgo.html stores nothing in the reader’s browser', async (t) => {
    const { context, page } = await open(t, site, '/lemgo.html');
    await allReady(page);
    await page.getByLabel('Suche in den Maßnahmen').fill('digital');
    assert.deepEqual(await context.cookies(), []);
    const stored = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(stored, {
      cookie: '',
      local: 0,
      session: 0,
      databases: [],
      caches: [],
      workers: 0,
    });
  });

  it('A-27: lemgo.html says and links without JavaScript what would be there', async (t) => {
    const { page } = await open(t, site, '/lemgo.html', { javaScriptEnabled: false });
    for (const tag of WIDGETS) {
      const fallback = page.locator(tag);
      assert.ok(await fallback.isVisible());
      assert.ok((await fallback.innerText()).trim().length > 30);
      const link = fallback.getByRole('link');
      assert.ok(await link.isVisible());
      const target = new URL(await link.getAttribute('href'), page.url());
      if (target.protocol === 'mailto:') continue;
      const response = await page.request.get(target.href);
      assert.equal(response.status(), 200, `${target.pathname} is there`);
    }
  });
});

describe('layout shift', () => {
  const measure = async (t, path, width) => {
    const visit = await open(t, site, path, sized(width));
    await allReady(visit.page);
    await quiet(visit);
    return visit.page.evaluate(() => ({ shift: window.probe.shift, shifts: window.probe.shifts }));
  };

  for (const width of sampled(WIDTHS, 1)) {
    it(`stays below 0.02 at ${width} px with the script in the head`, async (t) => {
      const { shift, shifts } = await measure(t, '/lemgo.html', width);
      assert.ok(shift < 0.02, `${shift.toFixed(4)}: ${shifts.join('; ')}`);
    });

    it(`is told at ${width} px for an async script at the end of the body`, async (t) => {
      const { shift } = await measure(t, '/lemgo-body-end.html', width);
      t.diagnostic(`layout shift of lemgo-body-end.html at ${width} px: ${shift.toFixed(4)}`);
      assert.ok(shift < 1, 'the page is readable while it loads');
    });
  }

  it('is seen when there is one', async (t) => {
    const { page } = await newVisit(t, site, sized(360));
    await page.goto(`${site.url}/lemgo.html`);
    await allReady(page);
    await page.evaluate(() => {
      const pushing = document.createElement('div');
      pushing.style.height = '300px';
      document.body.prepend(pushing);
    });
    await page.waitForFunction(() => window.probe.shift > 0.02);
  });
});
