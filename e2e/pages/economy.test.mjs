import assert from 'node:assert/strict';
import test from 'node:test';
import { open, useSite } from '../support/site.mjs';
import { allReady, EXPLORER, WIDGETS, whole } from '../support/widgets.mjs';

/* Lemgo's page with five widgets: it answers first, and unfolds. Before it did, it was 20,545 and 12,707 px long. */

const site = useSite();

/** Width → how long the page may be, and how far below its start the first measure may stand. */
const LIMITS = { 360: { page: 10_500, first: 1600 }, 1280: { page: 7000, first: 1400 } };

for (const [width, limits] of Object.entries(LIMITS)) {
  test(`answers first at ${width} px: the page’s length and the place of the first measure`, async (t) => {
    const height = Number(width) < 600 ? 720 : 900;
    const { page } = await open(t, site, '/lemgo.html', {
      viewport: { width: Number(width), height },
    });
    await allReady(page);
    for (const tag of WIDGETS) await whole(page, tag);
    const found = await page.evaluate((tag) => {
      const first = document.querySelector(tag).shadowRoot.querySelector('.measure a');
      return {
        page: document.documentElement.scrollHeight,
        first: Math.round(first.getBoundingClientRect().top + scrollY),
      };
    }, EXPLORER);
    for (const [what, limit] of Object.entries(limits))
      assert.ok(found[what] <= limit, `${what}: ${found[what]} px, may be ${limit}`);
  });
}
