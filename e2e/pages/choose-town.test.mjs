import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCounty, isSpecial, places } from './municipalities.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { open, useSite } from '../support/site.mjs';
import { addressOf, until } from '../support/waiting.mjs';
import { BANNER, allReady, EXPLORER, ready, textOf } from '../support/widgets.mjs';

const site = useSite();

/** What only this municipality's page says. */
const wordsOf = (place) =>
  isCounty(place)
    ? {
        title: `Digitaler ${place.name}`,
        banner: /abgeschlossen/,
        explorer: 'Was tun die Kommunen bei Ihrem Thema?',
      }
    : {
        title: `${place.name} digital`,
        banner: new RegExp(`In ${place.name} heißt das:|Was ${place.name} ausmacht`),
        explorer: `Was tut ${place.name} bei Ihrem Thema?`,
      };

/** Waits until title, heading and both widgets speak of a place. */
async function speaksOf(page, place) {
  const { title, banner, explorer } = wordsOf(place);
  await page.locator(EXPLORER).getByRole('heading', { name: explorer }).waitFor();
  const isSaid = async () => banner.test((await textOf(page, BANNER)).replaceAll('\u00ad', ''));
  await until(isSaid, `the banner says ${banner}`);
  assert.equal(await page.title(), `${title} – Demonstration`);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
  assert.equal(await page.locator('#kommune').inputValue(), place.id);
  const attributes = await page.evaluate(() =>
    [...document.querySelectorAll('.place')].map((one) => [
      one.getAttribute('municipality'),
      one.getAttribute('theme'),
    ]),
  );
  assert.deepEqual(attributes, Array(5).fill([place.id, place.id]));
}

const choose = (page, { id }) => page.locator('#kommune').selectOption(id);
const find = (id) => places.find((place) => place.id === id);

const buttonColour = (page, wanted) =>
  page.waitForFunction(
    ([tag, colour]) => {
      const button = document.querySelector(tag).shadowRoot.querySelector('.primary');
      return getComputedStyle(button).backgroundColor === colour;
    },
    [BANNER, wanted],
  );

describe('a page for every municipality', () => {
  it('offers all sixteen and the county', async (t) => {
    const { page } = await open(t, site, '/kommune.html');
    const offered = await page
      .locator('#kommune option')
      .evaluateAll((all) => all.map(({ value, text }) => [value, text]));
    assert.deepEqual(
      offered,
      places.map(({ id, name }) => [id, name]),
    );
  });

  // A choice leads through all of them; the address names each in the same way.
  for (const place of sampled(places, 2, { always: isSpecial })) {
    it(`${place.name} is shown by its address`, async (t) => {
      const visit = await open(t, site, `/kommune.html?kommune=${place.id}`);
      for (const tag of [BANNER, EXPLORER]) await ready(visit.page, tag);
      await speaksOf(visit.page, place);
      none(visit.errors());
      none(visit.reports());
    });
  }

  it('an address that names nobody shows the county', async (t) => {
    for (const query of ['', '?kommune=lemgoo']) {
      const visit = await open(t, site, `/kommune.html${query}`);
      await allReady(visit.page);
      await speaksOf(visit.page, places.find(isCounty));
      none(visit.reports());
    }
  });

  it('a choice changes all of the page without loading it or its feed again', async (t) => {
    const visit = await open(t, site, '/kommune.html?kommune=lemgo');
    await allReady(visit.page);
    for (const place of places) {
      await choose(visit.page, place);
      await speaksOf(visit.page, place);
      assert.equal(new URL(await addressOf(visit.page)).search, `?kommune=${place.id}`);
    }
    const loads = visit.requests.filter((url) => /kommune\.html|\.json/.test(url));
    assert.deepEqual(loads, [...new Set(loads)]);
    none(visit.errors());
  });

  it('the widgets take on the colours of the chosen town', async (t) => {
    const { page } = await open(t, site, '/kommune.html?kommune=lage');
    await allReady(page);
    await buttonColour(page, 'rgb(0, 74, 128)');
    await choose(page, find('luegde'));
    await buttonColour(page, 'rgb(152, 23, 58)');
  });

  it('Back returns to the town before, a reload keeps the chosen one', async (t) => {
    const { page } = await open(t, site, '/kommune.html?kommune=lemgo');
    await allReady(page);
    await choose(page, find('blomberg'));
    await speaksOf(page, find('blomberg'));
    await page.reload();
    await allReady(page);
    await speaksOf(page, find('blomberg'));
    await page.goBack();
    await speaksOf(page, find('lemgo'));
  });

  it('the button shows the town and moves the focus to its heading', async (t) => {
    const { page } = await open(t, site, '/kommune.html?kommune=lemgo');
    await allReady(page);
    await choose(page, find('kalletal'));
    await page.getByRole('button', { name: 'Anzeigen', exact: true }).press('Enter');
    await speaksOf(page, find('kalletal'));
    const focused = await page.evaluate(() => document.activeElement.textContent);
    assert.equal(focused, 'Kalletal digital');
  });
});
