import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cityLabFeed, hasSamples, mainzFeed } from './foreign-plans.mjs';
import { answer, html, openHost, widget } from '../support/host-page.mjs';
import { useSite } from '../support/site.mjs';
import { CHART, EXPLORER, MAP, ready, resultCount } from '../support/widgets.mjs';

const site = useSite();
const plans = hasSamples ? { 'the plan of Mainz': mainzFeed(), 'a city lab': cityLabFeed() } : {};
const head =
  '<script async crossorigin src="/v1/embed.js" data-strategy-feed="/plan.json"></script>';

const titleOf = ({ title }) => (typeof title === 'string' ? title : title.de);
const plain = (titles) => titles.map((title) => title.replace(/\s+/g, ' ').trim()).toSorted();

async function openPlan(t, plan, tag) {
  const page = { html: html({ head, body: widget(tag) }), routes: { '/plan.json': answer(plan) } };
  const visit = await openHost(t, site, page);
  await ready(visit.page, tag);
  return visit;
}

describe('foreign plans', { skip: !hasSamples }, () => {
  for (const [name, plan] of Object.entries(plans)) {
    it(`the explorer shows every leaf of ${name}`, async (t) => {
      const { page, exceptions } = await openPlan(t, plan, EXPLORER);
      const explorer = page.locator(EXPLORER);
      assert.equal(await resultCount(explorer), plan.measures.length);
      const more = explorer.locator('.more');
      while (await more.count()) await more.click();
      const shown = await explorer.locator('.measure a').allInnerTexts();
      assert.deepEqual(plain(shown), plain(plan.measures.map(titleOf)));
      assert.deepEqual(exceptions, []);
    });

    it(`the chart counts and the map lists every leaf of ${name}`, async (t) => {
      const { page } = await openPlan(t, plan, CHART);
      const total = page.locator(`${CHART} tfoot .whole span`);
      assert.equal(Number(await total.innerText()), plan.measures.length);
      const visit = await openPlan(t, plan, MAP);
      const map = visit.page.locator(MAP);
      const more = map.getByRole('button', { name: /^Weitere/ });
      while (await more.count()) await more.click();
      const shown = await map.locator('.measure a').allInnerTexts();
      assert.deepEqual(plain(shown), plain(plan.measures.map(titleOf)));
      assert.match(
        (await map.locator('h3').allInnerTexts()).join(),
        /(Kreisweit . ohne|Ohne festen) Ort/,
      );
    });

    it(`every measure of ${name} opens`, async (t) => {
      const { page } = await openPlan(t, plan, EXPLORER);
      for (const measure of plan.measures) {
        await page.evaluate((id) => (location.hash = `#strategy?measure=${id}`), measure.id);
        const title = page.locator('dialog[open] #title');
        await title.filter({ hasText: titleOf(measure).replace(/\s+/g, ' ').trim() }).waitFor();
      }
    });
  }
});
