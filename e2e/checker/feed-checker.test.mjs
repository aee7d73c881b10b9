import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { WIDGETS } from '../support/widgets.mjs';
import {
  BOUNDARIES,
  handOver,
  newWorkbook,
  NEW_TITLE,
  OLD_TITLE,
  openChecker,
  previewOf,
  PUBLISHED,
  rowsOf,
  slippedWorkbook,
} from './checker-page.mjs';
import { sameAsCommand, withFiles } from './told-rows.mjs';

const site = useSite();

const COMMAND = fileURLToPath(
  new URL('../../packages/publisher/src/commands/strategy-feed.ts', import.meta.url),
);

const BUILT = fileURLToPath(new URL('../../dist/feed-pruefer/', import.meta.url));

const savedBy = async (page, name) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

describe('the Feed-Prüfer', () => {
  it('E-01: several at once are told as by the command of the release, and nothing of it is shown', async (t) => {
    const file = await slippedWorkbook();
    const { page } = await openChecker(t, site, [file]);
    const { messages } = await withFiles([file], (paths) => {
      const args = ['--conditions=strategy-source', COMMAND, 'validate', ...paths, '--json'];
      return new Promise((resolve) => {
        execFile(process.execPath, args, (_error, output) => resolve(JSON.parse(output)));
      });
    });
    assert.ok(messages.length > 7, JSON.stringify(messages));
    await sameAsCommand(page, messages, 'several slips');
    assert.equal(await page.locator('iframe').count(), 0, 'nothing of it is shown');
  });

  it('shows what stands in a cell as text, whatever it is', async (t) => {
    const { page } = await openChecker(t, site, [await slippedWorkbook()]);
    await page.getByText('<b>Raumfahrt</b>').waitFor();
    assert.equal(await page.locator('main b').count(), 0);
  });

  it('copies all messages, the file and the cell with each', async (t) => {
    const { page, context } = await openChecker(t, site, [await slippedWorkbook(), PUBLISHED]);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Alle Meldungen kopieren' }).click();
    await page.getByText('Alle Meldungen sind kopiert.').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    assert.equal(lines.length, (await rowsOf(page)).length);
    assert.ok(lines.some((line) => /Blatt Maßnahmen, Zelle \w+3 \(Status\): „laufend“/.test(line)));
  });

  it('P-01: shows five widgets with the new content, and asks for nothing but files of the release', async (t) => {
    const visit = await openChecker(t, site, [await newWorkbook(), PUBLISHED, BOUNDARIES]);
    const { page } = visit;
    await page.getByLabel('Kommune').selectOption('lemgo');
    await page.getByText('Alles lässt sich veröffentlichen.').first().waitFor();
    const frame = await previewOf(page);
    const texts = await Promise.all(
      WIDGETS.map((tag) => frame.evaluate((name) => window.probe.text(name), tag)),
    );
    const text = texts.join('\n');
    assert.ok(text.includes(NEW_TITLE), 'the new title');
    assert.match(text, /In Lemgo heißt das/);
    const asked = [...new Set(visit.requests.map((url) => new URL(url).pathname))];
    none(asked.filter((path) => !/^\/(feed-pruefer|v1)\/[\w./-]+$/.test(path)));
    none(visit.elsewhere());
    // The form asks a receiver whether it takes messages: the preview lets it ask nobody.
    none(visit.errors().filter((text) => !/Content Security Policy/.test(text)));
    none(visit.requests.filter((url) => url.includes('?')));
  });

  it('tells what changes, entry by entry, once for what was renamed', async (t) => {
    const { page } = await openChecker(t, site, [await newWorkbook(), PUBLISHED]);
    const part = page.getByRole('region', { name: 'Änderungen' });
    await part.getByText('0 neu, 1 geändert, 0 entfernt.').waitFor();
    assert.equal(await part.locator('del').textContent(), OLD_TITLE);
    assert.equal(await part.locator('ins').textContent(), NEW_TITLE);
  });

  it('saves the feed whole and in parts with the boundaries, and workbooks to go on with', async (t) => {
    const { page } = await openChecker(t, site, [await newWorkbook(), PUBLISHED, BOUNDARIES]);
    const { name, bytes } = await savedBy(page, 'Feed herunterladen (ZIP)');
    assert.match(name, /^feed-\d{4}-\d\d-\d\d\.1\.zip$/);
    const files = unzipSync(new Uint8Array(bytes));
    const feed = JSON.parse(strFromU8(files['strategy.json']));
    assert.ok(feed.measures.some(({ title }) => title.de === NEW_TITLE || title === NEW_TITLE));
    assert.equal(JSON.parse(strFromU8(files['parts/strategy.json'])).revision, feed.revision);
    assert.ok(Buffer.from(files['boundaries.json']).equals(BOUNDARIES.buffer));
    await page.getByLabel('Kommune').selectOption('lemgo');
    const books = [
      await savedBy(page, 'Mappe herunterladen (.xlsx)'),
      await savedBy(page, 'Mappe für Lemgo (.xlsx)'),
    ];
    await page.getByRole('button', { name: 'Entfernen: kreis.xlsx' }).click();
    await handOver(
      page,
      books.map((book) => ({ name: book.name, buffer: book.bytes })),
    );
    await page.getByText('Mappe einer Kommune').waitFor();
    await page
      .getByText(/^Alles (in Ordnung|lässt sich)/)
      .first()
      .waitFor();
  });

  it('saves one file after the other, however quickly they are asked for', async (t) => {
    const { page } = await openChecker(t, site, [PUBLISHED]);
    const names = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      for (const label of ['Feed herunterladen', 'Mappe herunterladen'])
        buttons.find(({ textContent }) => textContent.trim().startsWith(label)).click();
    });
    await page.getByText('strategie.xlsx ist gespeichert.').waitFor();
    assert.deepEqual(
      names.map((name) => name.replace(/^feed-.*/, 'feed')),
      ['feed', 'strategie.xlsx'],
    );
  });

  it('is built of code that neither asks a server nor makes code', () => {
    for (const name of readdirSync(BUILT).filter((path) => path.endsWith('.js')))
      none(
        readFileSync(join(BUILT, name), 'utf8').match(
          /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|\beval\(|\bFunction\(|localStorage|indexedDB/g,
        ) ?? [],
      );
  });

  it('refuses what is no workbook, and says so for people', async (t) => {
    const { page } = await openChecker(t, site, [
      { name: 'brief.pdf', buffer: Buffer.from('%PDF-1.7\0\u0001') },
      { name: 'rest.json', buffer: Buffer.from('{"schema": "1.1",') },
    ]);
    await page.getByText('2 Stellen sind zu berichtigen.').first().waitFor();
    await page.getByText(/keine Mappe, die sich lesen lässt/).waitFor();
    await page.getByText(/bricht mittendrin ab/).waitFor();
  });
});
