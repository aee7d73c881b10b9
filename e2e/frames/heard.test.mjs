import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { none } from '../support/same.mjs';
import { quiet, until } from '../support/waiting.mjs';
import { BANNER } from '../support/widgets.mjs';
import {
  address,
  allowing,
  elsewhere,
  fits,
  frame,
  inside,
  openPage,
  useFramedSite,
} from './framed.mjs';

const site = useFramedSite();

describe('S-09: what is no frame of ours is not heard', () => {
  const strange = (height) => ({ strategyFrame: { height, hash: '#strategy?field=mobilitaet' } });
  const heightOf = (page) => page.locator('iframe').evaluate((one) => one.clientHeight);

  it('a frame of an origin that nobody allowed keeps its height', async (t) => {
    const visit = await openPage(t, site, frame(elsewhere(site) + address(BANNER)));
    await inside(visit.page, BANNER);
    await quiet(visit);
    assert.equal(await heightOf(visit.page), 150);
  });

  it('messages of the page, of other frames and of what a frame became are passed over', async (t) => {
    const other = '<iframe id="other" src="/other" title="Andere"></iframe>';
    const text = '<!doctype html><title>Andere</title><p>Andere Seite';
    const visit = await openPage(
      t,
      site,
      frame(elsewhere(site) + address(BANNER), 'class="ours"') + other,
      {
        head: allowing(elsewhere(site)),
        routes: {
          '/other': (route) =>
            route.fulfill({ body: text, contentType: 'text/html; charset=utf-8' }),
        },
      },
    );
    const { page } = visit;
    await fits(page, await inside(page, BANNER, '.ours'), '.ours');
    const before = await page.locator('.ours').evaluate((one) => one.clientHeight);
    // The frame's window goes on to a page of this origin, which is not the one it was asked for.
    await page.locator('.ours').evaluate((one) => one.contentWindow.location.replace('/other'));
    await until(
      () => page.frames().filter((one) => one.url().endsWith('/other')).length === 2,
      'another page in the frame',
    );
    await page.evaluate((data) => postMessage(data, '*'), strange(4000));
    for (const one of page.frames().slice(1))
      await one.evaluate((data) => parent.postMessage(data, '*'), strange(4000));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal(await page.locator('.ours').evaluate((one) => one.clientHeight), before);
    assert.equal(await page.evaluate(() => location.hash), '');
  });

  const bad = {
    'a negative height': { height: -1, hash: '' },
    'an endless height': { height: 1e9, hash: '' },
    'a height as text': { height: '500', hash: '' },
    'no height': { hash: '' },
    'a hash of another kind': { height: 500, hash: '#anders' },
    'an address for a hash': { height: 500, hash: 'https://evil.example/' },
    nothing: null,
  };
  it(`of a frame of ours neither ${Object.keys(bad).join(', ')}`, async (t) => {
    const visit = await openPage(t, site, frame(address(BANNER)));
    const { page } = visit;
    const inner = await inside(page, BANNER);
    await fits(page, inner);
    const before = await heightOf(page);
    for (const message of Object.values(bad))
      await inner.evaluate((told) => parent.postMessage({ strategyFrame: told }, '*'), message);
    await inner.evaluate(() => parent.postMessage(null, '*'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.equal(await heightOf(page), before);
    assert.equal(await page.evaluate(() => location.hash), '');
    none(visit.errors());
  });
});
