import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, FEED, html, openHost } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { useSite } from '../support/site.mjs';
import { EXPLORER, openFirstSheet, ready } from '../support/widgets.mjs';

const site = useSite();
const LONG_WORD = 'Digitalisierungsbeauftragtenkonferenzen';

describe('a topic of 39 letters', () => {
  for (const width of [320, 240]) {
    it(`A-10: stays beside the sheet’s button and leaves it ${width} px wide`, async (t) => {
      const feed = sampleFeed();
      for (const field of feed.actionFields) field.title = LONG_WORD;
      for (const measure of feed.measures) measure.title = `Die ${LONG_WORD}`;
      const { page } = await openHost(
        t,
        site,
        { html: html(), routes: { [FEED]: answer(feed) } },
        { viewport: { width, height: 640 } },
      );
      await ready(page, EXPLORER);
      await openFirstSheet(page);
      const seen = await page.locator('dialog[open]').evaluate((sheet) => {
        const close = sheet.querySelector('.close').getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(sheet.querySelector('.kicker'));
        const under = [...range.getClientRects()].filter(
          ({ right, bottom, left, top }) =>
            right > close.left && left < close.right && bottom > close.top && top < close.bottom,
        );
        return { sideways: sheet.scrollWidth - sheet.clientWidth, under: under.length };
      });
      assert.deepEqual(seen, { sideways: 0, under: 0 });
      const heights = await page.evaluate(() =>
        window.probe.all('.field .count').map((count) => count.getBoundingClientRect().height),
      );
      assert.equal(new Set(heights).size, 1, heights.join());
    });
  }
});
