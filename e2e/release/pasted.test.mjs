import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { version } from '../../scripts/build/paths.mjs';
import { none } from '../support/same.mjs';
import { allReady, BANNER, EXPLORER, ready, textOf } from '../support/widgets.mjs';
import { openOwn, snippetsFor, useArchive } from './from-archive.mjs';

const site = useArchive();

describe('the way from the archive to a page', () => {
  it('H-06: two folders copied, a line and two elements pasted: two widgets of the town', async (t) => {
    const { line, banner, explorer } = await snippetsFor(t, site, 'Lemgo');
    const copied = ['v1', 'feed'];
    const visit = await openOwn(t, site, { copied, head: line, body: banner + explorer });
    await ready(visit.page, BANNER);
    await ready(visit.page, EXPLORER);
    assert.match(await textOf(visit.page, BANNER), /In Lemgo heißt das:/);
    assert.match(await textOf(visit.page, EXPLORER), /\d+ Maßnahmen in Lemgo/);
    none(visit.reports());
    none(visit.errors());
  });

  it('H-06: the other form shows all five, for the county', async (t) => {
    const { line, divs } = await snippetsFor(t, site, 'Kreis Lippe');
    assert.equal(divs.length, 5);
    const copied = ['v1', 'feed'];
    const visit = await openOwn(t, site, { copied, head: line, body: divs.join('') });
    await allReady(visit.page);
    assert.equal(await visit.page.locator('[data-strategy-painted]').count(), 5);
  });

  it('S-06: with the integrity value, which another text does not pass', async (t) => {
    const { pinned, banner } = await snippetsFor(t, site, 'Lügde');
    const copied = [version, 'feed'];
    const visit = await openOwn(t, site, { copied, head: pinned, body: banner });
    await ready(visit.page, BANNER);
    assert.match(await textOf(visit.page, BANNER), /Lügde/);
    const changed = pinned.replace('sha384-', 'sha384-A');
    const refused = await openOwn(t, site, { copied, head: changed, body: banner });
    assert.ok(await refused.page.getByText('Digitalstrategie als Text lesen').isVisible());
  });

  it('a theme sheet of the archive colours the widgets, light and dark', async (t) => {
    const { line, banner } = await snippetsFor(t, site, 'Augustdorf');
    const sheet = `<link rel="stylesheet" href="/strategie/themes/augustdorf.css">`;
    const copied = ['v1', 'feed', 'themes'];
    const visit = await openOwn(t, site, { copied, head: sheet + line, body: banner });
    await ready(visit.page, BANNER);
    const colour = () =>
      visit.page
        .locator(`${BANNER} .root a[href]`)
        .first()
        .evaluate((link) => getComputedStyle(link).color);
    assert.equal(await colour(), 'rgb(156, 16, 24)');
    await visit.page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
    assert.notEqual(await colour(), 'rgb(156, 16, 24)');
  });
});
