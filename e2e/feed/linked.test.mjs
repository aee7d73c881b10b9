import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measuresMatching, parseStrategy, PHASES } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { searchTextReader } from '@strategy-widgets/feed/rules';
import { makeFeed } from '../../scripts/bench/make-feed.mjs';
import { answer, html, openHost, widget } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { useSite } from '../support/site.mjs';
import { addressOf, until } from '../support/waiting.mjs';
import { CHART, EXPLORER, MAP, ready } from '../support/widgets.mjs';

const site = useSite();
const LINKED = [EXPLORER, MAP, CHART];
const body = LINKED.map((tag) => widget(tag)).join('');
const head =
  '<script async crossorigin src="/v1/embed.js" data-strategy-feed="/plan.json"></script>';

const feeds = {
  'the sample feed': sampleFeed(),
  'a feed of one measure': makeFeed(1, 7),
  'a feed of 120 measures': makeFeed(120, 3),
};

const ids = (list) => list.map(({ id }) => id);
/** Some values of one kind, as the address joins them. */
const some = (values) => fc.subarray(values, { maxLength: Math.min(values.length, 2) });

const filtersOf = (strategy) =>
  fc.record({
    field: some(ids(strategy.actionFields)),
    goal: some(ids(strategy.goals)),
    phase: some([...PHASES]),
    municipality: fc.constantFrom('', ...ids(strategy.municipalities)),
    q: fc.constantFrom('', '', 'digital', 'ein'),
    only: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(ids(strategy.measures))),
  });

/** How many measures the one selector leaves. */
const expectedCount = (strategy, { field, goal, phase, municipality, q, only }) => {
  const town = strategy.municipalities.find(({ id }) => id === municipality);
  const filter = {
    actionField: field,
    goal,
    phase,
    text: q,
    municipality: town?.id,
    measure: only,
  };
  const texts = strategy.measures.map(searchTextReader(strategy));
  return measuresMatching(strategy, filter, texts).length;
};

const hashOf = (filter) => {
  const values = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  return `#strategy?${new URLSearchParams(values.filter(([, value]) => value))}`;
};

/** What each widget counts: sentence, list to its end, total of the table. */
const countsIn = (page) =>
  page.evaluate(
    ([explorer, map, chart]) => {
      const root = (tag) => document.querySelector(tag).shadowRoot;
      const sentence = root(explorer).querySelector('.sentence').innerText;
      const more = [...root(map).querySelectorAll('.more')];
      for (const button of more) button.click();
      const links = [...root(map).querySelectorAll('.measure a')].map(({ href }) => href);
      return {
        sentence: /keine/i.test(sentence) ? 0 : /^Eine/.test(sentence) ? 1 : parseInt(sentence),
        list: more.length ? NaN : new Set(links).size,
        table: Number(root(chart).querySelector('tfoot .whole span')?.innerText ?? 0),
      };
    },
    [EXPLORER, MAP, CHART],
  );

async function assertCounts(page, count, message) {
  const wanted = { sentence: count, list: count, table: count };
  let seen;
  const isSeen = async () => {
    seen = await countsIn(page);
    return JSON.stringify(seen) === JSON.stringify(wanted);
  };
  await until(isSeen, message).catch(() => undefined);
  assert.deepEqual(seen, wanted, message);
}

async function openLinked(t, feed) {
  const routes = { '/plan.json': answer(feed) };
  const { page } = await openHost(t, site, { html: html({ head, body }), routes });
  for (const tag of LINKED) await ready(page, tag);
  return page;
}

describe('explorer, map and chart on one page', () => {
  for (const [name, feed] of Object.entries(feeds)) {
    it(`count the same for every filter of ${name}`, async (t) => {
      const { strategy } = parseStrategy(feed);
      const page = await openLinked(t, feed);
      for (const filter of fc.sample(filtersOf(strategy), { numRuns: 25, seed: 5 })) {
        const hash = hashOf(filter);
        await page.evaluate((value) => (location.hash = value), hash);
        await assertCounts(page, expectedCount(strategy, filter), hash);
      }
    });
  }

  it('a reload restores the choice in all three', async (t) => {
    const { strategy } = parseStrategy(sampleFeed());
    const page = await openLinked(t, sampleFeed());
    await page.locator(`${EXPLORER} .field`).nth(2).click();
    const field = new URL(await addressOf(page)).hash.replace('#strategy?field=', '');
    await page.reload();
    for (const tag of LINKED) await ready(page, tag);
    await assertCounts(page, measuresMatching(strategy, { actionField: [field] }).length, field);
  });

  it('a status chosen in the chart narrows list and map, and Back leaves the page as before', async (t) => {
    const { strategy } = parseStrategy(sampleFeed());
    const page = await openLinked(t, sampleFeed());
    const steps = await page.evaluate(() => history.length);
    await page.locator(`${CHART} .legend button`).filter({ hasText: 'in Umsetzung' }).click();
    await assertCounts(page, measuresMatching(strategy, { phase: ['implementation'] }).length);
    assert.equal(await page.evaluate(() => history.length), steps);
  });

  it('the way back to everything keeps the sentence of its widget in sight, whatever grows above it', async (t) => {
    const page = await openLinked(t, sampleFeed());
    await page.setViewportSize({ width: 360, height: 800 });
    await page.evaluate(() => (location.hash = '#strategy?q=gibt-es-nicht'));
    const back = page.locator(CHART).getByRole('button', { name: 'Auswahl zurücksetzen' });
    await back.waitFor();
    // Browsers keep in place what stands at the top of the screen, here the map.
    await page.locator(MAP).evaluate((map) => map.scrollIntoView());
    await back.click();
    const sentence = page.locator(`${CHART} .sentence:focus`);
    await sentence.waitFor();
    await page.locator(`${MAP} .measure`).first().waitFor({ state: 'attached' });
    const { y, height } = await sentence.boundingBox();
    assert.ok(y >= 0 && y + height <= 800, `${y} to ${y + height} of 800 px`);
  });
});
