import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, EMBED, FEED, html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { addressOf } from '../support/waiting.mjs';
import { BANNER, EXPLORER, ready, whole, WIDGETS } from '../support/widgets.mjs';

const site = useSite();

const between = (tag) =>
  `<p><a id="before" href="#x">davor</a></p>${widget(tag)}<p><a id="after" href="#x">danach</a></p>`;

async function pageWith(t, tag, options) {
  const visit = await openHost(t, site, { html: html({ body: between(tag) }) }, options);
  await whole(visit.page, tag);
  return visit.page;
}

const focused = (page) => page.evaluate(() => window.probe.focusedName());

/** What holds the focus, and the outline that shows it. */
const stopOf = (page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(window.probe.focused());
    const outline = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    return { ...window.probe.focusedName(), outline };
  });

/** Presses a key from one place on until another has the focus; answers the stops between. */
async function walk(page, key, from, to) {
  await page.locator(`#${from}`).focus();
  const stops = [];
  for (let presses = 1; presses <= 300; presses++) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (stop.id === to) return stops;
    stops.push(stop);
  }
  throw new Error(`Trapped: ${JSON.stringify(stops.slice(-5))}`);
}

function assertDownThePage(stops) {
  const seen = stops.filter(({ name }) => !/überspringen/.test(name));
  seen.slice(1).forEach((stop, index) => {
    const last = seen[index];
    const follows = stop.y > last.y - 12 || stop.x > last.x + 40;
    assert.ok(follows, `„${stop.name}“ after „${last.name}“`);
  });
}

/** At most one step more than there are controls, and the focus never falls on the page. */
function assertPassed(stops, controls) {
  assert.ok(controls > 0);
  assert.ok(stops.length <= controls + 1, `${stops.length} stops, ${controls} controls`);
  assert.ok(stops.length > 0 && stops.every(({ tag }) => tag !== 'body'));
}

describe('keyboard', () => {
  for (const tag of WIDGETS) {
    it(`A-05 A-06 A-07: Tab passes ${tag} row by row, back again, and each stop is seen`, async (t) => {
      const page = await pageWith(t, tag, { viewport: { width: 1280, height: 800 } });
      const controls = await page.evaluate(
        (name) => window.probe.controls(window.probe.rootOf(name)).length,
        tag,
      );
      const stops = await walk(page, 'Tab', 'before', 'after');
      assertPassed(stops, controls);
      assertDownThePage(stops);
      none(stops.filter(({ outline }) => outline < 2).map(({ name }) => name));
      assertPassed(await walk(page, 'Shift+Tab', 'after', 'before'), controls);
    });

    it(`A-06: in ${tag} focus goes down the page, row by row, at 360 px`, async (t) => {
      const page = await pageWith(t, tag, { viewport: { width: 360, height: 800 } });
      assertDownThePage(await walk(page, 'Tab', 'before', 'after'));
    });
  }

  it('A-05: one step skips the list of measures', async (t) => {
    const page = await pageWith(t, EXPLORER);
    const skip = page.getByRole('button', { name: 'Liste der Maßnahmen überspringen' });
    await skip.focus();
    assert.ok((await skip.boundingBox()).height >= 24, 'it is visible once it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).id, 'after');
  });

  it('A-06: the focus stays on what was chosen and moves to the sentence on reset', async (t) => {
    const page = await pageWith(t, EXPLORER);
    const field = page.locator('.field').nth(1);
    await field.focus();
    await page.keyboard.press('Enter');
    assert.equal(await field.getAttribute('aria-pressed'), 'true');
    assert.ok(
      (await focused(page)).name.startsWith(
        (await field.locator('span').first().innerText()).slice(0, 12),
      ),
    );
    await page.getByLabel('Status').focus();
    await page.keyboard.press('ArrowDown');
    assert.equal((await focused(page)).tag, 'select');
    await page.getByRole('button', { name: 'Auswahl zurücksetzen' }).press('Enter');
    // Once the other widgets have grown.
    await page.waitForFunction(() => /Maßnahmen/.test(window.probe.focusedName().name));
    assert.equal((await focused(page)).host, EXPLORER);
  });

  it('A-06: „weitere anzeigen“ moves the focus to the first new measure', async (t) => {
    const feed = sampleFeed();
    const copies = Array.from({ length: 40 }, (_, index) => ({
      ...feed.measures[0],
      id: `kopie-${index}`,
      title: `Kopie ${index}`,
      owner: 'lemgo',
    }));
    feed.measures.push(...copies);
    const visit = await openHost(t, site, {
      html: html({ body: between(EXPLORER) }),
      routes: { [FEED]: answer(feed) },
    });
    await ready(visit.page, EXPLORER);
    const rows = visit.page.locator('.measure a');
    const known = new Set(await rows.allInnerTexts());
    await visit.page.locator('.more').press('Enter');
    await visit.page.waitForFunction(
      (count) => window.probe.all('.measure a').length > count,
      known.size,
    );
    const { name } = await focused(visit.page);
    assert.equal(known.has(name), false, `„${name}“ was not there before`);
    const titles = await rows.allInnerTexts();
    assert.equal(
      titles.findIndex((title) => !known.has(title)),
      titles.indexOf(name),
      'it is the first new one',
    );
  });

  it('A-18: no letter does anything by itself', async (t) => {
    const page = await pageWith(t, EXPLORER);
    await page.locator('.field').first().focus();
    const at = await page.evaluate((tag) => window.probe.text(tag), EXPLORER);
    await page.keyboard.type('abcdefghijklmnopqrstuvwxyz/?');
    assert.equal(await page.evaluate((tag) => window.probe.text(tag), EXPLORER), at);
    assert.doesNotMatch(await addressOf(page), /#strategy/);
  });

  it('A-22: a result is announced once, within a second of the page’s clock', async (t) => {
    const { page } = await newVisit(t, site);
    await page.clock.install({ time: 0 });
    await page.goto(`${site.url}/lemgo.html`);
    await whole(page, EXPLORER);
    // Once the long texts can be searched, no later one adds to what was found.
    await page.getByLabel('Suche in den Maßnahmen').fill('bürger');
    await page.locator(`${EXPLORER} .sentence`, { hasText: /^5 / }).waitFor();
    await page.getByLabel('Suche in den Maßnahmen').fill('');
    await page.locator(`${EXPLORER} .sentence`, { hasText: /^24 / }).waitFor();
    await page.clock.runFor(5_000);
    await page.evaluate((tag) => {
      window.said = [];
      const region = window.probe.rootOf(tag).querySelector('.silent[role=status]');
      new MutationObserver(() => window.said.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }, EXPLORER);
    await page.clock.pauseAt(3_600_000);
    // Slower than the field waits for, as many people type: five letters a second.
    for (const letter of 'bürger') {
      await page.getByLabel('Suche in den Maßnahmen').pressSequentially(letter);
      await page.clock.runFor(200);
    }
    assert.deepEqual(await page.evaluate(() => window.said), [], 'nothing before it settles');
    await page.clock.runFor(1_000);
    const [said] = await page.evaluate(() => window.said);
    await page.clock.runFor(60_000);
    assert.deepEqual(await page.evaluate(() => window.said), [said]);
    assert.equal(said, (await page.locator('.sentence').first().innerText()).trim());
  });

  it('the way on in the banner leads to the explorer', async (t) => {
    const { page } = await openHost(t, site, { html: html({ head: EMBED }) });
    await ready(page, BANNER);
    await page.getByRole('button', { name: 'Handlungsfelder ansehen' }).press('Enter');
    await ready(page, EXPLORER);
    await page.waitForFunction(
      (tag) => document.querySelector(tag).getBoundingClientRect().top < innerHeight / 2,
      EXPLORER,
    );
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).host, EXPLORER);
  });
});
