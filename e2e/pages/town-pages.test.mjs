import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { violations } from '../support/axe.mjs';
import { none } from '../support/same.mjs';
import { isFull } from '../support/sampled.mjs';
import { newVisit, open, useSite } from '../support/site.mjs';
import { BANNER, allReady, EXPLORER, openFirstSheet } from '../support/widgets.mjs';

const site = useSite();
const sized = (width) => ({ viewport: { width, height: 800 } });

const AGES = ['lemgo', 'kreis', 'detmold', 'augustdorf', 'kommune', 'suedwestfalen'];
const OTHERS = ['index', 'hinweis', 'strategie'];

/** Opens a page and waits for its widgets, if it has any: what axe reads is there then. */
async function visited(t, name, options) {
  const visit = await open(t, site, `/${name}.html`, options);
  await allReady(visit.page);
  return visit;
}

describe('town pages of three ages', () => {
  for (const name of ['detmold', 'augustdorf', 'kommune', 'suedwestfalen']) {
    it(`P-01: ${name}.html gives no error, asks no other host and for each feed file once`, async (t) => {
      const visit = await visited(t, name);
      await openFirstSheet(visit.page);
      none(visit.errors());
      none(visit.reports());
      none(visit.elsewhere());
      const files = visit.feedRequests();
      assert.ok(files.length > 0);
      assert.deepEqual(files, [...new Set(files)]);
    });
  }

  for (const [name, column] of [
    ['detmold', 750],
    ['augustdorf', 520],
  ]) {
    it(`${name}.html has its widgets in a column of ${column} px, in the town’s theme`, async (t) => {
      const { page } = await visited(t, name, sized(1280));
      for (const tag of [BANNER, EXPLORER]) {
        const widget = page.locator(tag);
        assert.equal(await widget.evaluate(({ offsetWidth }) => offsetWidth), column);
        assert.equal(await widget.getAttribute('theme'), name);
      }
      const heading = page.locator(EXPLORER).getByRole('heading', { level: 2 });
      assert.match(await heading.innerText(), new RegExp(name, 'i'));
    });
  }

  it('pages of every age name all five widgets, each with a sentence and a link in it', async (t) => {
    for (const name of AGES) {
      const { page } = await open(t, site, `/${name}.html`, { javaScriptEnabled: false });
      const fallbacks = page.locator(':is(strategy-vision-banner, strategy-action-field-explorer)');
      const later = page.locator(
        ':is(strategy-project-map, strategy-progress-chart, strategy-feedback-form)',
      );
      assert.equal((await fallbacks.count()) + (await later.count()), 5, name);
      for (const place of [...(await fallbacks.all()), ...(await later.all())]) {
        assert.ok((await place.innerText()).trim().length > 30);
        assert.ok(await place.getByRole('link').isVisible());
      }
    }
  });
});

/** Each page is looked at in one of two widths, turn about, and in a full run in both. */
const WIDTHS = [360, 1280];
const looked = [...AGES, ...OTHERS].flatMap((name, index) =>
  WIDTHS.filter((_, turn) => isFull || turn === index % 2).map((width) => ({ name, width })),
);

describe('every page of the demonstration', () => {
  for (const { name, width } of looked) {
    // Lemgo's page has a file of its own for that, looks.test.mjs.
    if (name === 'lemgo') continue;
    it(`A-01: axe finds nothing on ${name}.html at ${width} px`, async (t) => {
      const { page } = await visited(t, name, { ...sized(width), reducedMotion: 'reduce' });
      none(await violations(page));
    });
  }

  for (const name of [...AGES, ...OTHERS]) {
    it(`A-10: ${name}.html needs no scrolling sideways at 320 px, says that it is a demonstration, and links to nothing that is not there`, async (t) => {
      const { page } = await visited(t, name, sized(320));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
      const notice = page.getByRole('banner').getByText(/^Demonstration, keine Seite/);
      assert.ok(await notice.first().isVisible());
      none(await missing(page, await linksOf(page)));
    });
  }

  it('a link to nothing is found', async (t) => {
    const { page } = await newVisit(t, site);
    const targets = ['/fehlt.html', '/hinweis.html#fehlt'].map((path) => site.url + path);
    assert.deepEqual(await missing(page, [...targets, `${site.url}/hinweis.html`]), targets);
  });

  it('town pages lead to imprint, privacy and accessibility', async (t) => {
    for (const name of AGES) {
      const { page } = await open(t, site, `/${name}.html`);
      for (const topic of ['Impressum', 'Datenschutz', 'Barrierefreiheit']) {
        const link = page.getByRole('contentinfo').getByRole('link', { name: topic });
        assert.equal(await link.getAttribute('href'), `hinweis.html#${topic.toLowerCase()}`);
      }
    }
  });
});

/**
 * Where the page's own links lead, within the site. Those of the widgets are there a moment later, and
 * name measures and filters, which are no places of a page.
 */
const linksOf = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href]')].map(({ href }) => href);
    return [...new Set(all)].filter((href) => href.startsWith(location.origin));
  });

/** Those of the addresses that are not answered, or whose page has no such place. */
async function missing(page, addresses) {
  const found = [];
  for (const address of addresses) {
    const { hash, pathname } = new URL(address);
    const response = await page.request.get(site.url + pathname);
    const text = response.ok() ? await response.text() : '';
    const isThere = hash ? text.includes(`id="${hash.slice(1)}"`) : response.ok();
    if (!isThere) found.push(address);
  }
  return found;
}
