import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ALL, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { allReady, EXPLORER, resultCount, WIDGETS } from '../support/widgets.mjs';

const site = useSite();
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;
const script = (kind, query = '') =>
  `<script ${kind} src="/v1/embed.js${query}" ${SETTINGS}></script>`;
const pinned = `<script async src="/${version}/action-field-explorer.js"></script><script async src="/${version}/vision-banner.js"></script>`;

/** Code of a page or tag manager that inserts the script when it sees fit. */
const insert = (when) => `<script>
  const add = () => {
    const script = document.createElement('script');
    script.src = '/v1/embed.js';
    script.dataset.strategyFeed = '${FEED}';
    script.dataset.strategyMunicipality = 'lemgo';
    document.head.append(script);
  };
  ${when}
</script>`;

const DIV = (name) =>
  `<div data-strategy-widget="${name}" data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"><p>Ersatz</p></div>`;
const DIVS = WIDGETS.map((tag) => DIV(tag.slice('strategy-'.length))).join('');

const ways = {
  'a classic script in the head': { head: script('') },
  'an async script in the head': { head: script('async') },
  'a deferred script in the head': { head: script('defer') },
  'a module in the head': { head: script('type="module"') },
  'a script at the end of the body': { head: '', body: ALL + script('') },
  'an async script at the end of the body': { head: '', body: ALL + script('async') },
  'a script before each widget': {
    head: '',
    body: script('') + ALL.replace('<strategy-action', `${script('')}<strategy-action`),
  },
  'a classic script twice': { head: script('async') + script('async') },
  'a classic script and a module': { head: script('async') + script('type="module"') },
  'a module twice under two addresses': {
    head: script('type="module"', '?a') + script('type="module"', '?b'),
  },
  'one in the head and one at the end of the body': {
    head: script(''),
    body: ALL + script('', '?2'),
  },
  'a script inserted at once': { head: insert('add();') },
  'a script inserted when the document is ready': {
    head: insert("addEventListener('DOMContentLoaded', add);"),
  },
  'a script inserted after the page has loaded, twice': {
    head: insert("addEventListener('load', () => { add(); setTimeout(add, 50); });"),
  },
  'loader and self-contained files': {
    head: EMBED + pinned,
    body: ALL.replaceAll(/<strategy-[\w-]+/g, `$& feed="${FEED}" municipality="lemgo"`),
  },
  'the form for editors that drop unknown tags': {
    body: DIVS,
  },
  'that form with the script twice': {
    head: EMBED + script(''),
    body: DIVS,
  },
  'elements inserted by the page later': {
    body: `<main></main><script>addEventListener('load', () => setTimeout(() => { document.querySelector('main').innerHTML = ${JSON.stringify(ALL).replaceAll('</', '<\\/')}; }, 50));</script>`,
  },
};

/** Always those that meet another copy, another build or another form of the widgets. */
const cases = sampled(Object.entries(ways), 5, {
  always: ([way]) => /twice$|self-contained|editors/.test(way),
});

describe('H-04: exactly one working instance', () => {
  for (const [way, parts] of cases) {
    it(`comes of ${way}`, async (t) => {
      const visit = await openHost(t, site, { html: html(parts) });
      const { page } = visit;
      await page.locator(EXPLORER).waitFor({ state: 'attached' });
      await allReady(page);
      for (const tag of WIDGETS) {
        assert.equal(await page.locator(tag).count(), 1);
        assert.equal(
          await page.locator(`${tag} > p, ${tag} > *`).first().isVisible(),
          false,
          'no fallback beside it',
        );
      }
      const field = page.locator(`${EXPLORER} .field`).nth(1);
      const expected = Number(/\d+/.exec(await field.locator('.count').innerText())[0]);
      await field.click();
      assert.equal(await field.getAttribute('aria-pressed'), 'true', 'one click is one choice');
      assert.equal(await resultCount(page.locator(EXPLORER)), expected);
      assert.equal(visit.feedRequests().length, 1);
      none(visit.errors());
      none(visit.reports());
    });
  }
});
