import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBED, html, openHost, widget } from '../support/host-page.mjs';
import { useSite } from '../support/site.mjs';
import { CHART, EXPLORER, FORM, MAP } from '../support/widgets.mjs';

const site = useSite();

/** In each widget a text that nobody scrolled to: a row, a place, an indicator, a need. */
const TEXTS = {
  [EXPLORER]: '.measure a',
  [MAP]: '.measure a',
  [CHART]: '.indicator > :first-child',
  [FORM]: '.need > .said',
};

describe('H-22: the browser’s search', () => {
  for (const [tag, selector] of Object.entries(TEXTS)) {
    it(`finds a text in ${tag}, far below and never scrolled to`, async (t) => {
      const body = `<div style="block-size: 9000px">Oben</div>${widget(tag)}`;
      const visit = await openHost(t, site, { html: html({ head: EMBED, body }) });
      // Without scrolling there, as a reader who searches at once.
      await visit.page.waitForFunction(
        ([name, inner]) =>
          document.querySelector(`${name}[data-strategy-painted]`) &&
          probe.all(inner, probe.rootOf(name)).length,
        [tag, selector],
      );
      const { before, words, found, after } = await visit.page.evaluate(
        ([name, inner]) => {
          // What is folded the browser itself unfolds, for readers only.
          const last = probe.all(inner, probe.rootOf(name)).filter(probe.isShown).at(-1);
          const text = probe.label(last).slice(0, 30);
          const start = scrollY;
          return { before: start, words: text, found: window.find(text), after: scrollY };
        },
        [tag, selector],
      );
      assert.ok(words.length > 5, words);
      assert.ok(found, words);
      assert.ok(before === 0 && after > 8000, `${before} → ${after}`);
    });
  }
});
