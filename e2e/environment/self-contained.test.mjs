import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { version } from '../../scripts/build/paths.mjs';
import { FEED, html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { until } from '../support/waiting.mjs';
import { BANNER, EXPLORER, ready, textOf } from '../support/widgets.mjs';

const site = useSite();
const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;

describe('self-contained files', () => {
  const file = (name) =>
    `<script async src="/${version}/${name}.js" ${SETTINGS} data-strategy-theme="lemgo"></script>`;

  it('obey the script’s attributes, alone and in the div form, now and later', async (t) => {
    const div = '<div data-strategy-widget="vision-banner"><p>Ersatz</p></div>';
    const visit = await openHost(t, site, {
      html: html({ head: file('vision-banner'), body: div }),
    });
    const { page } = visit;
    await ready(page, BANNER);
    assert.match(await textOf(page, BANNER), /In Lemgo heißt das/);
    assert.equal(await page.locator(BANNER).getAttribute('theme'), 'lemgo');
    await page.evaluate(() => {
      const late = document.createElement('div');
      late.dataset.strategyWidget = 'vision-banner';
      document.body.prepend(late);
    });
    await until(
      async () => (await page.locator(`${BANNER}[data-strategy-painted]`).count()) === 2,
      'two',
    );
    none(visit.reports());
  });

  it('H-11: reserve the place of their widget and of no other', async (t) => {
    const routes = { [FEED]: () => undefined };
    const body = widget(BANNER) + widget(EXPLORER);
    const visit = await openHost(t, site, {
      html: html({ head: file('vision-banner'), body }),
      routes,
    });
    await visit.page.waitForFunction((tag) => customElements.get(tag), BANNER);
    const heights = await visit.page.evaluate(
      (tags) => tags.map((tag) => document.querySelector(tag).offsetHeight),
      [BANNER, EXPLORER],
    );
    assert.ok(heights[0] >= 260 && heights[1] < 100, heights.join());
  });
});
