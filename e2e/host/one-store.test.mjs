import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ALL, EMBED, FEED, html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { BANNER, allReady, EXPLORER, ready, resultCount } from '../support/widgets.mjs';

const site = useSite();
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const selfContained = (name) => `/${version}/${name}.js`;
const SECOND = 'strategy-second-explorer';

/**
 * A self-contained explorer that registers under another tag, as a later widget would: so the code of
 * both builds really runs on the page.
 */
async function renamedBuild(route) {
  const response = await route.fetch();
  const text = await response.text();
  const body = text
    .replaceAll(`"${EXPLORER}"`, `"${SECOND}"`)
    .replaceAll(`'${EXPLORER}'`, `'${SECOND}'`);
  assert.notEqual(body, text);
  await route.fulfill({ response, body });
}

const settings = `feed="${FEED}" municipality="lemgo"`;
const twoBuilds = (first, second) => ({
  html: html({
    head: first + second,
    body: widget(EXPLORER, settings) + `<${SECOND} ${settings}></${SECOND}>`,
  }),
  routes: { '/*/action-field-explorer.js': renamedBuild },
});
const PINNED = `<script async src="${selfContained('action-field-explorer')}"></script>`;

const orders = [
  ['loader first', EMBED.replace('async', 'defer'), PINNED.replace('async', 'defer')],
  ['self-contained file first', PINNED.replace('async', 'defer'), EMBED.replace('async', 'defer')],
];

describe('two builds on one page', () => {
  for (const [order, first, second] of orders) {
    it(`share one feed request and one state, ${order}`, async (t) => {
      const visit = await openHost(t, site, twoBuilds(first, second));
      const { page } = visit;
      const [one, other] = [page.locator(EXPLORER), page.locator(SECOND)];
      await ready(page, EXPLORER);
      await other.locator('.measure').first().waitFor();
      const field = one.locator('.field').nth(1);
      const expected = Number(/\d+/.exec(await field.locator('.count').innerText())[0]);
      await field.click();
      await other.locator('.field[aria-pressed=true]').nth(0).waitFor();
      assert.equal(
        await other.locator('.field[aria-pressed=true]').innerText(),
        await field.innerText(),
      );
      assert.equal(await resultCount(one), expected);
      assert.equal(await resultCount(other), expected);
      assert.equal(visit.feedRequests().length, 1);
      none(visit.errors());
    });
  }

  it('open one sheet between them', async (t) => {
    const { page } = await openHost(t, site, twoBuilds(orders[0][1], orders[0][2]));
    await ready(page, EXPLORER);
    await page.locator(`${SECOND} .measure a`).first().click();
    await page.locator('dialog[open] #title').waitFor();
    assert.equal(await page.evaluate(() => window.probe.all('dialog[open]').length), 1);
  });

  it('work beside each other as banner of one and explorer of the other', async (t) => {
    const pinned = `<script src="${selfContained('vision-banner')}"></script>`;
    const visit = await openHost(t, site, {
      html: html({ head: pinned + EMBED, body: widget(BANNER, settings) + widget(EXPLORER) }),
    });
    await allReady(visit.page);
    assert.equal(visit.feedRequests().length, 1);
    none(visit.errors());
  });

  it('a self-contained file needs neither loader nor further code', async (t) => {
    const files = ['vision-banner', 'action-field-explorer'].map(
      (name) => `<script crossorigin src="${selfContained(name)}"></script>`,
    );
    const body = widget(BANNER, settings) + widget(EXPLORER, settings);
    const visit = await openHost(t, site, { html: html({ head: files.join(''), body }) });
    await allReady(visit.page);
    const scripts = visit.requests.filter((url) => url.endsWith('.js'));
    assert.equal(scripts.length, 2);
    none(visit.errors());
  });

  it('S-06: a changed byte is refused by integrity, and the fallback stays', async (t) => {
    const file = selfContained('vision-banner');
    const values = await (await fetch(`${site.url}/${version}/integrity.json`)).json();
    const head = `<script src="${file}" integrity="${values['vision-banner.js']}"></script>`;
    const routes = {
      [file]: async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()} ` });
      },
    };
    const visit = await openHost(t, site, { html: html({ head, body: ALL }), routes });
    assert.ok(await visit.page.getByText('Ersatz für die Vision.').isVisible());
    none(visit.exceptions);
    const intact = await openHost(t, site, {
      html: html({ head, body: widget(BANNER, settings) }),
    });
    await ready(intact.page, BANNER);
  });
});
