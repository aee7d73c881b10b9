import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, useSite } from '../support/site.mjs';
import { addressOf, goBackTo } from '../support/waiting.mjs';
import { EXPLORER, openFirstSheet, ready } from '../support/widgets.mjs';

const site = useSite();
const closed = (page) => page.locator('dialog[open]').waitFor({ state: 'detached' });

describe('a measure’s sheet', () => {
  it('closed in a hurry it stays on the page, and presses nothing that lay below', async (t) => {
    const { page } = await open(t, site, '/index.html');
    await page.goto(`${site.url}/lemgo.html`);
    await ready(page, EXPLORER);
    await page.evaluate(() => {
      window.pressed = 0;
      addEventListener('click', () => (window.pressed += 1));
    });
    for (const hurry of [
      () => page.getByRole('button', { name: 'Schließen' }).dblclick(),
      () => page.keyboard.press('Escape').then(() => page.keyboard.press('Escape')),
      () =>
        page.evaluate(() => {
          history.back();
          window.probe.all('dialog .close')[0].click();
        }),
    ]) {
      await openFirstSheet(page);
      await page.evaluate(() => (window.pressed = 0));
      await hurry();
      await closed(page);
      assert.ok((await page.evaluate(() => window.pressed)) <= 1);
      assert.match(await addressOf(page), /lemgo\.html(#strategy\?)?$/);
    }
    await openFirstSheet(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('measure'));
    await goBackTo(page, /index\.html/);
  });
});
