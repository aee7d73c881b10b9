import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXPLORER } from '../support/widgets.mjs';
import {
  address,
  firstMeasure,
  fits,
  frame,
  inside,
  openPage,
  sheetOpened,
  useFramedSite,
} from './framed.mjs';

const site = useFramedSite();

describe('deep links through frames', () => {
  it('a link to a measure opens it in the frame, and closing it tells the page', async (t) => {
    const { id } = firstMeasure();
    const visit = await openPage(t, site, frame(address(EXPLORER, '')), { path: '/host' });
    const { page } = visit;
    await page.goto(`${site.url}/host#strategy?measure=${id}`);
    await page.reload();
    const inner = await inside(page, EXPLORER);
    await sheetOpened(inner);
    await page.locator('iframe').focus();
    await inner.locator('dialog[open]').press('Escape');
    await page.waitForFunction(() => location.hash === '');
  });

  it('what is chosen in the frame stands in the address of the page, and Back takes it back', async (t) => {
    const visit = await openPage(t, site, frame(address(EXPLORER, '')));
    const { page } = visit;
    const inner = await inside(page, EXPLORER);
    await fits(page, inner);
    const length = await page.evaluate(() => history.length);
    await inner.locator('.measure a').first().press('Enter');
    await sheetOpened(inner);
    await page.waitForFunction(() => /^#strategy\?.*measure=/.test(location.hash));
    assert.equal(await page.evaluate(() => history.length), length + 1);
    await page.goBack();
    await inner.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.waitForFunction(() => !location.hash);
  });

  it('a page’s own anchor stays', async (t) => {
    const visit = await openPage(t, site, frame(address(EXPLORER, '')));
    const { page } = visit;
    const inner = await inside(page, EXPLORER);
    await page.evaluate(() => (location.hash = '#oben'));
    await inner.locator('.measure a').first().press('Enter');
    await sheetOpened(inner);
    assert.equal(await page.evaluate(() => location.hash), '#oben');
  });

  it('an opened measure lies where the page is looked at', async (t) => {
    const visit = await openPage(
      t,
      site,
      `<p style="height:900px">Davor</p>${frame(address(EXPLORER))}`,
      {},
      { viewport: { width: 900, height: 700 } },
    );
    const { page } = visit;
    const inner = await inside(page, EXPLORER);
    await fits(page, inner);
    const last = inner.locator('.measure a').last();
    await last.scrollIntoViewIfNeeded();
    await last.press('Enter');
    await sheetOpened(inner);
    const title = await inner.locator('dialog[open] #title').boundingBox();
    assert.ok(title.y > 0 && title.y < 700, JSON.stringify(title));
    const sheet = await inner.locator('dialog[open]').boundingBox();
    assert.ok(sheet.height <= 701, JSON.stringify(sheet));
  });
});
