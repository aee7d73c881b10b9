import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, answer, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { useSite } from '../support/site.mjs';
import { allReady, EXPLORER, openFirstSheet, ready } from '../support/widgets.mjs';

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

/** Words of our own buttons that stand on more than one line, without what the feed writes. */
const brokenWords = () =>
  window.probe.all('.button,[aria-pressed]').flatMap((button) => {
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement.closest('.field,.town-name')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) found.push(word);
      }
    }
    return found;
  });

describe('a column beside the long navigation of a page of 320 px', () => {
  // Engines without a German dictionary break a word that is too long anywhere, without a hyphen.
  for (const width of [176, 240]) {
    it(`A-10: leaves the words of buttons whole, ${width} px wide`, async (t) => {
      const body = `<main style="inline-size:${width}px">${ALL}</main>`;
      const viewport = { width: 320, height: 640 };
      const { page } = await openHost(t, site, { html: html({ body }) }, { viewport });
      await allReady(page);
      none(await page.evaluate(brokenWords));
    });
  }
});
