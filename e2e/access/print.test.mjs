import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBED, html, openHost, widget } from '../support/host-page.mjs';
import { useSite } from '../support/site.mjs';
import { EXPLORER, ready, resultCount } from '../support/widgets.mjs';

const site = useSite();
const county = EMBED.replace(' data-strategy-municipality="lemgo"', '');

describe('print', () => {
  it('A-30: paper holds every measure, and the page is as before afterwards', async (t) => {
    const visit = await openHost(t, site, { html: html({ head: county, body: widget(EXPLORER) }) });
    const { page } = visit;
    await ready(page, EXPLORER);
    const rows = () => page.locator(`${EXPLORER} .measure`).count();
    const all = await resultCount(page.locator(EXPLORER));
    assert.equal(await rows(), 24);
    const printed = page.evaluate(
      (tag) =>
        new Promise((resolve) => {
          matchMedia('print').addEventListener('change', ({ matches }) => {
            const { shadowRoot } = document.querySelector(tag);
            if (matches) resolve(shadowRoot.querySelectorAll('.measure').length);
          });
        }),
      EXPLORER,
    );
    await page.pdf();
    assert.equal(await printed, all);
    await page.waitForFunction(
      (tag) => document.querySelector(tag).shadowRoot.querySelectorAll('.measure').length === 24,
      EXPLORER,
    );
  });
});
