import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, FEED, html, openHost } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { newVisit, open, useSite } from '../support/site.mjs';
import { none } from '../support/same.mjs';
import { addressOf } from '../support/waiting.mjs';
import { ready } from '../support/widgets.mjs';

const site = useSite();
const MAP = 'strategy-project-map';
const EXPLORER = 'strategy-action-field-explorer';
const host = (tags) => html({ body: tags.map((tag) => `<${tag}></${tag}>`).join('') });
const COUNTY = html({ body: `<${MAP} municipality="kreis-lippe"></${MAP}>` });

async function openMap(t, options) {
  const visit = await openHost(t, site, { html: host([MAP]) }, options);
  await ready(visit.page, MAP);
  await visit.page.locator(`${MAP} .area`).first().waitFor({ state: 'attached' });
  return visit;
}
const viewBox = (page) => page.locator(`${MAP} .map > svg`).getAttribute('viewBox');

describe('strategy-project-map in a whole page', () => {
  it('P-01 P-05: asks its own host only, once for each file, and reports nothing', async (t) => {
    const visit = await open(t, site, '/project-map.html');
    await ready(visit.page, MAP);
    await visit.page.locator(`${MAP} .area`).first().waitFor();
    none(visit.elsewhere());
    none(visit.errors());
    none(visit.reports());
    const files = visit.requests.filter((url) => url.endsWith('.json'));
    assert.deepEqual(files, [...new Set(files)]);
    assert.equal(files.filter((url) => url.endsWith('/boundaries.json')).length, 1);
  });

  it('H-10: fifty maps on a page ask once for their outlines', async (t) => {
    const visit = await openHost(t, site, { html: host(Array.from({ length: 50 }, () => MAP)) });
    await ready(visit.page, MAP);
    await visit.page.waitForFunction(
      (tag) => document.querySelector(tag).shadowRoot.querySelector('.area'),
      MAP,
    );
    assert.equal(visit.requests.filter((url) => /boundaries/.test(url)).length, 1);
  });

  it('has the same counts as the explorer beside it, and follows its filters', async (t) => {
    const visit = await openHost(t, site, { html: host([EXPLORER, MAP]) });
    const { page } = visit;
    for (const tag of [EXPLORER, MAP]) await ready(page, tag);
    const number = (tag) =>
      page
        .locator(`${tag} .sentence`)
        .innerText()
        .then((text) => Number(/\d+/.exec(text)?.[0]));
    assert.equal(await number(EXPLORER), await number(MAP));
    await page.locator(`${EXPLORER} .field`).nth(2).click();
    await page.waitForFunction(
      ([one, other]) => {
        const count = (tag) =>
          /\d+|Eine/.exec(
            document.querySelector(tag).shadowRoot.querySelector('.sentence').innerText,
          )[0];
        return location.hash && count(one) === count(other);
      },
      [EXPLORER, MAP],
    );
  });

  it('A-04: a turn of the wheel over the map scrolls the page', async (t) => {
    const { page } = await openMap(t, { viewport: { width: 1100, height: 500 } });
    const before = await viewBox(page);
    const box = await page.locator(`${MAP} .map`).boundingBox();
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 100);
    assert.equal(await viewBox(page), before);
  });

  it('drags the map with the mouse, and the end of a drag chooses no town', async (t) => {
    const { page } = await openMap(t, { viewport: { width: 1100, height: 900 } });
    const before = await viewBox(page);
    const box = await page.locator(`${MAP} .map`).boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 90, box.y + box.height - 90, { steps: 4 });
    await page.mouse.up();
    assert.notEqual(await viewBox(page), before);
    assert.doesNotMatch(await addressOf(page), /municipality/);
  });

  it('A-05: Tab passes list and map in at most one step more than they have controls', async (t) => {
    const { page } = await openMap(t, { viewport: { width: 1100, height: 900 } });
    const controls = await page.evaluate(
      (tag) => window.probe.controls(window.probe.rootOf(tag)).length,
      MAP,
    );
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('afterbegin', '<a id="before" href="#x">davor</a>');
      document.body.insertAdjacentHTML('beforeend', '<a id="after" href="#x">danach</a>');
    });
    for (const [key, from, to] of [
      ['Tab', 'before', 'after'],
      ['Shift+Tab', 'after', 'before'],
    ]) {
      await page.locator(`#${from}`).focus();
      let steps = 0;
      do {
        await page.keyboard.press(key);
        steps += 1;
      } while ((await page.evaluate(() => document.activeElement.id)) !== to && steps < 200);
      // The map itself is one more stop than its buttons.
      assert.ok(steps - 1 <= controls + 1, `${key}: ${steps - 1} stops, ${controls} controls`);
    }
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
  });

  for (const width of [240, 320, 768, 1280]) {
    it(`A-16: no button of the map covers another at ${width} px`, async (t) => {
      const visit = await openHost(t, site, { html: COUNTY }, { viewport: { width, height: 900 } });
      const { page } = visit;
      await ready(page, MAP);
      await page.locator(`${MAP} .area`).first().waitFor({ state: 'attached' });
      await page.waitForFunction((tag) => {
        const root = document.querySelector(tag).shadowRoot;
        const boxes = [...root.querySelectorAll('.map > button')].map((button) =>
          button.getBoundingClientRect(),
        );
        const isFree = (a, b) =>
          a.right <= b.left + 1 ||
          b.right <= a.left + 1 ||
          a.bottom <= b.top + 1 ||
          b.bottom <= a.top + 1;
        return (
          boxes.length > 5 && boxes.every((a, i) => boxes.slice(i + 1).every((b) => isFree(a, b)))
        );
      }, MAP);
    });
  }

  it('F-15: tells the webmaster of a point outside the county, and draws none', async (t) => {
    const feed = sampleFeed();
    feed.measures[0].places = [{ name: 'Berlin', point: [13.4, 52.5] }];
    const visit = await openHost(t, site, {
      html: COUNTY,
      routes: { [FEED]: answer(feed) },
    });
    await ready(visit.page, MAP);
    await visit.page.locator(`${MAP} .area`).first().waitFor();
    assert.match(visit.reports().join(), /bad-point: digitales-rathaus \[13\.4,52\.5\]/);
  });

  it('A-30: prints the whole list, and nothing to operate', async (t) => {
    const { page } = await newVisit(t, site);
    await page.goto(`${site.url}/project-map.html`);
    await ready(page, MAP);
    await page.evaluate((tag) => {
      const { shadowRoot } = document.querySelector(tag);
      matchMedia('print').addEventListener('change', ({ matches }) => {
        if (matches) window.printed = shadowRoot.querySelectorAll('.measure').length;
      });
    }, MAP);
    await page.pdf();
    const sums = await page.locator(`${MAP} .count`).allInnerTexts();
    const total = sums.reduce((sum, text) => sum + parseInt(text), 0);
    assert.equal(await page.evaluate(() => window.printed), total);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator(`${MAP} :is(.choices, .controls, .more):visible`).count(), 0);
  });
});
