import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { growText, open, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import {
  allReady,
  BANNER,
  EXPLORER,
  FORM,
  MAP,
  openFirstSheet,
  WIDGETS,
} from '../support/widgets.mjs';

const site = useSite();
const COLUMN = (width) => `<div style="width:${width}px">${ALL}</div>`;

/** Nothing is cut, overlaps or lies beyond the edge, in either widget. */
async function readable(page, right) {
  for (const tag of WIDGETS) {
    none(
      await page.evaluate(
        ([name, edge]) => window.probe.cutOff(window.probe.rootOf(name), edge),
        [tag, right],
      ),
      `${tag}: cut off`,
    );
    none(
      await page.evaluate((name) => window.probe.overlaps(window.probe.rootOf(name)), tag),
      `${tag}: overlapping`,
    );
  }
}

/** Also those that are folded, or behind a button that unfolds them: on phones more is. */
const words = (page, tag) =>
  page.evaluate(async (name) => {
    const root = window.probe.rootOf(name);
    for (const one of window.probe.all('details', root)) one.open = true;
    for (const one of window.probe.controls(root)) if (one.ariaExpanded === 'false') one.click();
    await root.host.updateComplete;
    return window.probe.words(root);
  }, tag);

/** What the map cuts off of its towns: what lies before its left edge makes nothing wider. */
const namesBeyond = (page) =>
  page.evaluate((tag) => {
    const root = window.probe.rootOf(tag);
    const map = root.querySelector('.map').getBoundingClientRect();
    return [...root.querySelectorAll('.town-name, .frame button')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < map.left - 1 || right > map.right + 1;
      })
      .map((one) => window.probe.label(one));
  }, MAP);

describe('reading', () => {
  it('A-10: lemgo.html reflows to 320 × 256 px without loss', async (t) => {
    const wide = await open(t, site, '/lemgo.html', { viewport: { width: 1280, height: 800 } });
    await allReady(wide.page);
    const { page } = await open(t, site, '/lemgo.html', { viewport: { width: 320, height: 256 } });
    await allReady(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await readable(page, 320);
    // Map and chart show the same in another form there; their own tests compare it.
    for (const tag of [BANNER, EXPLORER, FORM]) {
      const here = await words(page, tag);
      none((await words(wide.page, tag)).filter((text) => !here.includes(text)));
    }
    await openFirstSheet(page);
    const sheet = await page.evaluate(() =>
      window.probe
        .all('dialog[open]')
        .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
    assert.deepEqual(sheet, [0]);
  });

  it('A-10: every widget fits a column of 240 px', async (t) => {
    const { page } = await openHost(
      t,
      site,
      { html: html({ body: COLUMN(240) }) },
      { viewport: { width: 1280, height: 800 } },
    );
    await allReady(page);
    await readable(page, 8 + 240);
  });

  it('A-11: text keeps the reader’s size where the page sets html{font-size:62.5%}', async (t) => {
    const head = `${EMBED}<style>html{font-size:62.5%}</style>`;
    const { page } = await openHost(t, site, { html: html({ head }) });
    await allReady(page);
    await readsAt(page, 16);
  });

  it('A-11: text grows with a default size of 32 px, and nothing is lost', async (t) => {
    const visit = await openHost(
      t,
      site,
      { html: html() },
      { viewport: { width: 1280, height: 800 } },
    );
    await growText(visit.page, visit.context);
    await allReady(visit.page);
    await readsAt(visit.page, 32);
    await readable(visit.page, 1280);
    await visit.page.setViewportSize({ width: 360, height: 640 });
    await quiet(visit);
    await readable(visit.page, 360);
  });

  it('A-11: lemgo.html fits 320 px with text of 200 %', async (t) => {
    const viewport = { width: 320, height: 700 };
    const { page, context } = await open(t, site, '/lemgo.html', { viewport });
    await growText(page, context);
    await allReady(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await readable(page, 320);
    none(await namesBeyond(page));
  });

  it('A-12: text takes the spacing that a reader sets', async (t) => {
    const visit = await openHost(t, site, { html: html() });
    const { page } = visit;
    await allReady(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      );
      for (const root of window.probe.roots())
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await quiet(visit);
      await readable(page, width);
      none(await namesBeyond(page));
    }
  });

  it('sees text that overlaps and content that is cut', async (t) => {
    const { page } = await openHost(t, site, { html: html() });
    await allReady(page);
    await page.evaluate((tag) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '.sentence { margin-bottom: -3em !important } .field { width: 3em; overflow: hidden; white-space: nowrap }',
      );
      const root = window.probe.rootOf(tag);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }, EXPLORER);
    await assert.rejects(readable(page, 1280), /cut off|overlapping/);
  });

  it('nothing but content is in the widget’s place: both fit their host and use no more', async (t) => {
    const viewport = { width: 1280, height: 800 };
    const visit = await openHost(t, site, { html: html({ body: COLUMN(1100) }) }, { viewport });
    const { page } = visit;
    await allReady(page);
    for (const width of [1100, 834, 500]) {
      await page.locator('body > div').evaluate((column, to) => {
        column.style.width = `${to}px`;
      }, width);
      await quiet(visit);
      await readable(page, 8 + width);
      for (const tag of WIDGETS)
        assert.equal(await page.locator(tag).evaluate((element) => element.offsetWidth), width);
    }
  });
});

const rootSize = (page) =>
  page.evaluate(
    (tag) => getComputedStyle(window.probe.rootOf(tag).querySelector('.root')).fontSize,
    BANNER,
  );

/** Text has the reader’s own size; labels are at most a fifth smaller. */
async function readsAt(page, size) {
  assert.equal(await rootSize(page), `${size}px`);
  const sizes = await textSizes(page);
  assert.ok(sizes.includes(size));
  none(sizes.filter((own) => own < size * 0.8));
}

/** Sizes of all texts; those in a picture follow the picture’s own scale. */
const textSizes = (page) =>
  page.evaluate(
    (tags) =>
      tags
        .flatMap((tag) => window.probe.lines(window.probe.rootOf(tag)))
        .filter(({ node }) => !node.parentElement.closest('svg'))
        .map(({ size }) => size),
    WIDGETS,
  );
