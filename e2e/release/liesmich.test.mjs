import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { violations } from '../support/axe.mjs';
import { none } from '../support/same.mjs';
import { choose, code, openFile, START, useArchive } from './from-archive.mjs';

const site = useArchive();
const guides = () =>
  readdirSync(join(site.folder, 'anleitung')).filter((name) => /html$/.test(name));
const pages = () => [START, ...guides().map((name) => `anleitung/${name}`)];

describe('LIESMICH.html', () => {
  it('A-01: has a line for every town and the county that the feed knows, each by its name', async (t) => {
    const { page } = await openFile(t, site, START);
    const named = await page.evaluate(() =>
      [...document.querySelectorAll('.panel')].map((panel) => {
        const lines = [...panel.querySelectorAll('pre code')].map(({ textContent }) => textContent);
        const towns = lines.map((line) => /data-strategy-municipality="([^"]+)"/.exec(line)?.[1]);
        return { label: panel.previousElementSibling.textContent, towns: [...new Set(towns)] };
      }),
    );
    const feed = JSON.parse(readFileSync(join(site.folder, 'feed/strategy.json'), 'utf8'));
    const expected = feed.municipalities.map(({ id, name }) => ({ label: name, towns: [id] }));
    const byLabel = (one, other) => one.label.localeCompare(other.label);
    assert.equal(named.length, 17);
    assert.deepEqual(named.sort(byLabel), expected.sort(byLabel));
  });

  it('has each line in the colours of its place as a whole: nobody has to find where the attribute goes', async (t) => {
    const { page } = await openFile(t, site, START);
    const panels = await page.locator('.panel').all();
    for (const panel of panels) {
      const [plain, coloured] = await panel.locator('pre code').allTextContents();
      const [, town] = /municipality="([^"]+)"/.exec(plain);
      assert.equal(coloured, plain.replace('></', ` data-strategy-theme="${town}"></`));
    }
  });

  it('offers nothing that an editor tears, and the policy of the guide', async (t) => {
    const { page } = await openFile(t, site, START);
    const texts = await page.locator('pre code').allTextContents();
    none(texts.filter((text) => /<(p|h\d|ul|table)\b|\n/.test(text)));
    const policy = texts.find((text) => text.startsWith('script-src'));
    const guide = readFileSync(join(site.folder, 'anleitung/einbinden.html'), 'utf8');
    assert.ok(guide.includes(`<code>${policy}</code>`), policy);
  });

  it('copies by a button, and marks what it may not copy', async (t) => {
    const visit = await openFile(t, site, START);
    const { page, context } = visit;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(page, 'Detmold');
    await page.getByRole('button', { name: 'Kopieren: Zeile für Detmold' }).click();
    await page.getByText('Kopiert.').waitFor({ state: 'attached' });
    const line = await code(page.locator('.panel:visible'));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), line);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Kopieren: Karte der Maßnahmen' }).click();
    await page.getByText('Der Text ist markiert.').waitFor({ state: 'attached' });
    assert.match(await page.evaluate(() => getSelection().toString()), /^<strategy-project-map>/);
    none(visit.errors());
  });

  it('is worked by keyboard: arrows choose, the next stop is the town’s line', async (t) => {
    const { page } = await openFile(t, site, START);
    await page.locator('#ort-lemgo').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    assert.ok(await page.getByRole('heading', { name: 'Die Zeile für Lage' }).isVisible());
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement.ariaLabel);
    assert.equal(focused, 'Kopieren: Zeile für Lage');
  });
});

describe('pages of the archive', () => {
  /** One sheet colours all of them. */
  const all = { light: () => pages(), dark: () => pages().slice(0, 2) };
  for (const [colorScheme, names] of Object.entries(all)) {
    it(`A-20: have no axe violation and fit 320 pixels, ${colorScheme}`, async (t) => {
      const options = { colorScheme, viewport: { width: 320, height: 640 } };
      for (const name of names()) {
        const { page } = await openFile(t, site, name, options);
        if (name === START) await choose(page, 'Schieder-Schwalenberg');
        for (const summary of await page.locator('summary:visible').all()) await summary.click();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, name);
        none(await violations(page), name);
      }
    });
  }

  it('ask for no other file than what is in the archive, and link to what is there', async (t) => {
    for (const name of pages()) {
      const visit = await openFile(t, site, name);
      const inside = pathToFileURL(`${site.folder}/`).href;
      none(visit.requests.filter((url) => !url.startsWith(inside) && !url.startsWith('data:')));
      const links = await visit.page.evaluate(() =>
        [...document.querySelectorAll('a[href]')].map((link) => link.href),
      );
      assert.ok(links.length > 1, name);
      for (const url of links.map((href) => new URL(href))) {
        if (url.protocol !== 'file:') continue;
        const file = new URL(url.pathname, url);
        assert.ok(file.href.startsWith(inside), `${name} links to ${url}`);
        assert.ok(existsSync(file), `${name} links to ${url}`);
        const id = decodeURIComponent(url.hash.slice(1));
        if (id)
          assert.ok(readFileSync(file, 'utf8').includes(` id="${id}"`), `${name}: ${url.hash}`);
      }
      none(visit.errors());
    }
  });
});
