import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { violations } from '../support/axe.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import {
  BOUNDARIES,
  handOver,
  newWorkbook,
  openChecker,
  previewOf,
  PUBLISHED,
  slippedWorkbook,
} from './checker-page.mjs';

const site = useSite();

describe('the Feed-Prüfer, for everybody', () => {
  it('can be worked by keyboard alone, from the first file to the download', async (t) => {
    const { page } = await openChecker(t, site);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: node, body } = document;
        if (node === body) return '';
        return node.ariaLabel ?? node.labels?.[0]?.textContent ?? node.textContent;
      });
    const reach = async (name) => {
      for (let step = 0; step < 60; step++) {
        if (name.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`No way to ${name}`);
    };
    // Asked for long before it comes: the browser is told to hand it over, and may take its time.
    const chosen = page.waitForEvent('filechooser');
    await reach(/hierher ziehen/);
    await page.keyboard.press('Space');
    const chooser = await chosen;
    const files = [await newWorkbook(), PUBLISHED];
    await chooser.setFiles(
      files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })),
    );
    await page.getByRole('heading', { name: 'Herunterladen' }).waitFor();
    await reach(/Entfernen: kreis\.xlsx/);
    await reach(/^Kommune/);
    await page.keyboard.press('ArrowDown');
    await reach(/Handy/);
    await page.keyboard.press('ArrowRight');
    await page.locator('iframe.desktop').waitFor();
    await page.keyboard.press('Tab');
    // Past the frame, in which the widgets have stops of their own, backwards from the end.
    await page.getByText('In der Mappe stehen').click();
    await page.keyboard.press('Shift+Tab');
    while (!/ZIP/.test(await focused())) await page.keyboard.press('Shift+Tab');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    assert.match(download.suggestedFilename(), /\.zip$/);
  });

  it('gives the focus back to the choice of files when the last one is taken away', async (t) => {
    const { page } = await openChecker(t, site, [PUBLISHED]);
    await page.getByRole('button', { name: 'Entfernen: strategy.json' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'auswahl');
    await page.getByText('Noch keine Mappe?').waitFor();
  });

  it('says that a file took the place of another one of its name, until something else is done', async (t) => {
    const { page } = await openChecker(t, site, [PUBLISHED]);
    await handOver(page, [PUBLISHED]);
    const told = page.getByText('Ersetzt: strategy.json.');
    await told.waitFor();
    await page.getByLabel('Kommune').selectOption('lemgo');
    await told.waitFor({ state: 'detached' });
  });

  it('A-01: axe finds nothing: empty, with slips, with all its parts, folded out', async (t) => {
    const { page } = await openChecker(t, site);
    none(await violations(page));
    await handOver(page, [await slippedWorkbook()]);
    none(await violations(page));
    await page.getByRole('button', { name: 'Entfernen: fehler.xlsx' }).click();
    await handOver(page, [await newWorkbook(), PUBLISHED, BOUNDARIES]);
    await previewOf(page);
    for (const details of await page.locator('details').all())
      await details.evaluate((node) => (node.open = true));
    none(await violations(page));
  });
});
