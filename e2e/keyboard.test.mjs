import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, EMBED, FEED, html, openHost, widget } from './support/host-page.mjs';
import { sampleFeed } from './support/sample.mjs';
import { useSite } from './support/site.mjs';
import { BANNER, EXPLORER, ready, whole, WIDGETS } from './support/widgets.mjs';

const site = useSite();

const between = (tag) =>
  `<p><a id="before" href="#x">davor</a></p>${widget(tag)}<p><a id="after" href="#x">danach</a></p>`;

async function pageWith(t, tag, options) {
  const visit = await openHost(t, site, { html: html({ body: between(tag) }) }, options);
  await whole(visit.page, tag);
  return visit.page;
}

const focused = (page) => page.evaluate(() => window.probe.focusedName());

/** Presses a key from one place on until another has the focus; answers the stops between. */
async function walk(page, key, from, to) {
  await page.locator(`#${from}`).focus();
  const stops = [];
  for (let presses = 1; presses <= 300; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop.id === to) return stops;
    stops.push(stop);
  }
  throw new Error(`Trapped: ${JSON.stringify(stops.slice(-5))}`);
}

describe('keyboard', () => {
  for (const tag of WIDGETS) {
    for (const [key, from, to] of [
      ['Tab', 'before', 'after'],
      ['Shift+Tab', 'after', 'before'],
    ]) {
      it(`A-05: ${key} passes ${tag} in at most one step more than it has controls`, async (t) => {
        const page = await pageWith(t, tag);
        const controls = await page.evaluate(
          (name) => window.probe.controls(window.probe.rootOf(name)).length,
          tag,
        );
        assert.ok(controls > 0);
        const stops = await walk(page, key, from, to);
        assert.ok(stops.length <= controls + 1, `${stops.length} stops, ${controls} controls`);
        assert.ok(
          stops.length > 0 && stops.every(({ tag: at }) => at !== 'body'),
          'focus never falls on the page',
        );
      });
    }

    for (const width of [360, 1280]) {
      it(`A-06: in ${tag} focus goes down the page, row by row, at ${width} px`, async (t) => {
        const page = await pageWith(t, tag, { viewport: { width, height: 800 } });
        const stops = (await walk(page, 'Tab', 'before', 'after')).filter(
          ({ name }) => !/überspringen/.test(name),
        );
        stops.slice(1).forEach((stop, index) => {
          const last = stops[index];
          const follows = stop.y > last.y - 12 || stop.x > last.x + 40;
          assert.ok(follows, `„${stop.name}“ after „${last.name}“`);
        });
      });
    }
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
    assert.match((await focused(page)).name, /Maßnahmen/);
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

  it('A-07: the focus is seen on every control', async (t) => {
    for (const tag of WIDGETS) {
      const page = await pageWith(t, tag);
      await page.locator('#before').focus();
      for (;;) {
        await page.keyboard.press('Tab');
        const { id, name } = await focused(page);
        if (id === 'after') break;
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(window.probe.focused());
          return { outlineStyle, width: parseFloat(outlineWidth) };
        });
        assert.ok(
          outline.outlineStyle !== 'none' && outline.width >= 2,
          `${name}: ${JSON.stringify(outline)}`,
        );
      }
    }
  });

  it('A-18: no letter does anything by itself', async (t) => {
    const page = await pageWith(t, EXPLORER);
    await page.locator('.field').first().focus();
    const at = await page.evaluate((tag) => window.probe.text(tag), EXPLORER);
    await page.keyboard.type('abcdefghijklmnopqrstuvwxyz/?');
    assert.equal(await page.evaluate((tag) => window.probe.text(tag), EXPLORER), at);
    assert.doesNotMatch(page.url(), /#strategy/);
  });

  it('A-22: a result is announced once, within a second', async (t) => {
    const page = await pageWith(t, EXPLORER);
    await page.evaluate((tag) => {
      window.said = [];
      const region = window.probe.rootOf(tag).querySelector('.silent[role=status]');
      new MutationObserver(() => window.said.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }, EXPLORER);
    await page.getByLabel('Suche in den Maßnahmen').pressSequentially('bürger', { delay: 30 });
    await page.waitForFunction(() => window.said.length > 0, null, { timeout: 1000 });
    await page.waitForTimeout(600);
    const said = await page.evaluate(() => window.said);
    assert.equal(said.length, 1, said.join(' | '));
    assert.equal(said[0], (await page.locator('.sentence').innerText()).trim());
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
