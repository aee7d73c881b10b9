import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, EMBED, FALLBACKS, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import {
  BANNER,
  allReady,
  EXPLORER,
  failed,
  openFirstSheet,
  ready,
  textOf,
} from '../support/widgets.mjs';

const site = useSite();
const PARTS = '/feed/parts';
const page = html({ head: EMBED.replace(FEED, `${PARTS}/strategy.json`) });
const missing = answer('nicht da', { status: 404, contentType: 'text/plain' });

describe('a feed in parts', () => {
  it('the banner asks for the core alone', async (t) => {
    const body = `<strategy-vision-banner></strategy-vision-banner>`;
    const head = EMBED.replace(FEED, `${PARTS}/strategy.json`);
    const visit = await openHost(t, site, { html: html({ head, body }) });
    await ready(visit.page, BANNER);
    await quiet(visit);
    assert.deepEqual(visit.feedRequests(), [`${site.url}${PARTS}/strategy.json`]);
  });

  it('without its measures still shows the banner, and the explorer says so', async (t) => {
    const routes = { [`${PARTS}/measures.*.json`]: missing };
    const visit = await openHost(t, site, { html: page, routes });
    await ready(visit.page, BANNER);
    assert.match(await textOf(visit.page, BANNER), /Nähe, Leidenschaft/);
    await failed(visit.page, EXPLORER);
    assert.ok(await visit.page.getByText(FALLBACKS[EXPLORER]).isVisible());
    assert.equal(await visit.page.getByText(FALLBACKS[BANNER]).isVisible(), false);
    assert.equal(visit.reports().length, 1, visit.reports().join('\n'));
    none(visit.exceptions);
  });

  it('without a measure’s details shows in its sheet what there is', async (t) => {
    const routes = { [`${PARTS}/details*/**`]: missing, [`${PARTS}/details*.json`]: missing };
    const visit = await openHost(t, site, { html: page, routes });
    await allReady(visit.page);
    await openFirstSheet(visit.page);
    const sheet = visit.page.locator('dialog[open]');
    await sheet.locator('table').waitFor();
    assert.doesNotMatch(await sheet.innerText(), /undefined|null|\[object|NaN/);
    none(visit.exceptions);
  });

  it('without its search text still finds by title', async (t) => {
    const routes = { [`${PARTS}/search.*.json`]: missing };
    const visit = await openHost(t, site, { html: page, routes });
    await allReady(visit.page);
    const title = await visit.page.locator(`${EXPLORER} .measure a`).first().innerText();
    await visit.page.getByLabel('Suche in den Maßnahmen').fill(title);
    await visit.page.waitForFunction(() => /[?&]q=/.test(location.hash));
    assert.ok((await visit.page.locator(`${EXPLORER} .measure a`).allInnerTexts()).includes(title));
    none(visit.exceptions);
  });

  it('without its later teasers shows those of the first measures, and lists all', async (t) => {
    const routes = { [`${PARTS}/teasers.*.json`]: missing };
    const visit = await openHost(t, site, {
      html: page.replace('data-strategy-municipality="lemgo"', ''),
      routes,
    });
    await allReady(visit.page);
    await quiet(visit);
    assert.ok(visit.feedRequests().some((url) => url.includes('/teasers.')));
    await visit.page.getByRole('button', { name: 'weitere Maßnahmen' }).click();
    const rows = visit.page.locator(`${EXPLORER} .measure`);
    assert.ok((await rows.count()) > 10);
    const teasers = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelectorAll('p').length),
    );
    assert.deepEqual(teasers.slice(0, 10), Array(10).fill(2));
    assert.ok(teasers.includes(1), 'rows without a teaser');
    none(visit.exceptions);
  });
});
