import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { open, useSite } from '../support/site.mjs';
import { addressOf, goBackTo, quiet } from '../support/waiting.mjs';
import { EXPLORER, openFirstSheet, ready, resultCount } from '../support/widgets.mjs';

const site = useSite();

const dialog = (page) => page.locator('dialog[open]');
const closed = (page) => dialog(page).waitFor({ state: 'detached' });
const focusedText = (page) => page.evaluate(() => window.probe.label(window.probe.focused()));

async function explorer(t, path = '/lemgo.html', options) {
  const visit = await open(t, site, path, options);
  await ready(visit.page, EXPLORER);
  return visit;
}

describe('a measure’s sheet', () => {
  it('A-06: opens by Enter, closes by Escape, and the focus is back where it was', async (t) => {
    const { page } = await explorer(t);
    const link = page.locator(`${EXPLORER} .measure a`).nth(2);
    const title = (await link.innerText()).trim();
    await link.press('Enter');
    await dialog(page).waitFor();
    assert.ok((await dialog(page).locator('#title').innerText()).includes(title));
    assert.equal(
      await page.evaluate(() => Boolean(window.probe.focused().closest('dialog'))),
      true,
    );
    await page.keyboard.press('Escape');
    await closed(page);
    assert.equal(await focusedText(page), title);
    assert.doesNotMatch(await addressOf(page), /measure=/);
  });

  it('is a modal dialog named by the measure’s title', async (t) => {
    const { page } = await explorer(t);
    const title = await page.locator(`${EXPLORER} .measure a`).first().innerText();
    await openFirstSheet(page);
    await page.getByRole('dialog', { name: title }).waitFor();
    assert.ok(await dialog(page).evaluate((element) => element.matches(':modal')));
  });

  it('closes by its button, which stands first', async (t) => {
    const { page } = await explorer(t);
    await openFirstSheet(page);
    await page.getByRole('button', { name: 'Schließen' }).click();
    await closed(page);
  });

  it('keeps the focus inside while it is open', async (t) => {
    const { page } = await explorer(t);
    await openFirstSheet(page);
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () =>
          window.probe.focused() === document.body ||
          Boolean(window.probe.focused().closest('dialog')),
      );
      assert.ok(inside);
    }
  });

  it('Back closes it, and the next Back leaves the page', async (t) => {
    const { page } = await open(t, site, '/index.html');
    await page.goto(`${site.url}/lemgo.html`);
    await ready(page, EXPLORER);
    await page.locator(`${EXPLORER} .field`).nth(1).click();
    await openFirstSheet(page);
    await page.goBack();
    await closed(page);
    assert.match(await addressOf(page), /lemgo\.html#strategy\?field=/);
    await goBackTo(page, /index\.html/);
  });

  it('closed by Escape leaves no step behind', async (t) => {
    const { page } = await open(t, site, '/index.html');
    await page.goto(`${site.url}/lemgo.html`);
    await ready(page, EXPLORER);
    for (let times = 0; times < 3; times++) {
      await openFirstSheet(page);
      await page.keyboard.press('Escape');
      await closed(page);
    }
    await goBackTo(page, /index\.html/);
  });

  it('Forward opens it again', async (t) => {
    const { page } = await explorer(t);
    await openFirstSheet(page);
    const title = await dialog(page).locator('#title').innerText();
    await page.goBack();
    await closed(page);
    await page.goForward();
    await dialog(page).waitFor();
    assert.equal(await dialog(page).locator('#title').innerText(), title);
  });

  it('a link to it opens it, and closing it stays on the page', async (t) => {
    const first = await explorer(t);
    const address = await first.page.locator(`${EXPLORER} .measure a`).first().getAttribute('href');
    const title = (await first.page.locator(`${EXPLORER} .measure a`).first().innerText()).trim();
    const { page, ...visit } = await open(
      t,
      site,
      new URL(address, site.url).href.slice(site.url.length),
    );
    await page.locator(EXPLORER).scrollIntoViewIfNeeded();
    await dialog(page).locator('#title').waitFor();
    assert.ok((await dialog(page).locator('#title').innerText()).includes(title));
    await page.keyboard.press('Escape');
    await closed(page);
    assert.match(await addressOf(page), /lemgo\.html/);
    none(visit.exceptions);
  });

  it('a deep link opens it although the explorer stands far below', async (t) => {
    const first = await explorer(t);
    const address = await first.page.locator(`${EXPLORER} .measure a`).first().getAttribute('href');
    const path = new URL(address, site.url).href.slice(site.url.length);
    const { page } = await open(t, site, path, { viewport: { width: 360, height: 640 } });
    await dialog(page).locator('#title').waitFor();
  });

  it('a link to a measure that is not there says so', async (t) => {
    const { page } = await open(t, site, '/lemgo.html#strategy?measure=gibt-es-nicht');
    await page.locator(EXPLORER).scrollIntoViewIfNeeded();
    await dialog(page).getByText('Diese Maßnahme gibt es hier nicht oder nicht mehr.').waitFor();
  });

  it('shows every town, the own one first', async (t) => {
    const { page } = await explorer(t);
    const shared = page
      .locator(`${EXPLORER} .measure`, { hasText: /von 16 Kommunen/ })
      .first()
      .locator('a');
    await shared.click();
    await dialog(page).locator('table').waitFor();
    const towns = await dialog(page).locator('tbody th').allInnerTexts();
    assert.equal(towns.length, 16);
    assert.equal(towns[0], 'Lemgo');
    const rest = towns.slice(1);
    assert.deepEqual(rest, [...rest].sort(new Intl.Collator('de').compare));
  });

  it('does not load its code before it is asked for, and once then', async (t) => {
    const visit = await explorer(t);
    // Text of the widgets below comes once the page is idle, and so does the folded part of an open sheet.
    await quiet(visit);
    const loaded = visit.requests.length;
    await openFirstSheet(visit.page);
    await quiet(visit);
    const added = visit.requests.slice(loaded).filter((url) => url.endsWith('.js'));
    await visit.page.keyboard.press('Escape');
    await closed(visit.page);
    await openFirstSheet(visit.page);
    await quiet(visit);
    assert.match(added[0], /sheet-/);
    assert.ok(added.length <= 3, added.join());
    assert.equal(
      visit.requests.slice(loaded).filter((url) => url.endsWith('.js')).length,
      added.length,
    );
  });
});

describe('the address', () => {
  it('a page’s own anchor still works and leaves the choice alone', async (t) => {
    const body = `${ALL}<div style="height:2000px"></div><h2 id="kontakt">Kontakt</h2><p><a href="#kontakt">Zum Kontakt</a></p>`;
    const { page } = await openHost(t, site, { html: html({ head: EMBED, body }) });
    await ready(page, EXPLORER);
    await page.locator(`${EXPLORER} .field`).nth(1).click();
    const count = await resultCount(page.locator(EXPLORER));
    await page.evaluate(() => document.querySelector('a[href="#kontakt"]').click());
    await page.waitForFunction(() => location.hash === '#kontakt');
    const top = await page
      .locator('#kontakt')
      .evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 1000);
    assert.equal(await resultCount(page.locator(EXPLORER)), count);
  });

  it('a filter in the address is a filter of the list', async (t) => {
    const first = await explorer(t);
    await first.page.locator(`${EXPLORER} .field`).nth(1).click();
    const { hash } = new URL(await addressOf(first.page));
    const count = await resultCount(first.page.locator(EXPLORER));
    const second = await explorer(t, `/lemgo.html${hash}`);
    assert.equal(await resultCount(second.page.locator(EXPLORER)), count);
  });
});
