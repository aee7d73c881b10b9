import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from '../support/axe.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { allReady, WIDGETS } from '../support/widgets.mjs';
import {
  BOUNDARIES,
  handOver,
  newWorkbook,
  NEW_TITLE,
  openChecker,
  PUBLISHED,
  rowsOf,
  slippedWorkbook,
} from './checker-page.mjs';

const site = useSite();

const COMMAND = fileURLToPath(
  new URL('../../packages/publisher/src/commands/strategy-feed.ts', import.meta.url),
);

/** What the command says of a workbook, for machines. */
function toldByCommand(file) {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-checker-'));
  const path = join(folder, file.name);
  writeFileSync(path, file.buffer);
  const args = ['--conditions=strategy-source', COMMAND, 'validate', path, '--json'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (_error, output) => {
      rmSync(folder, { recursive: true });
      resolve(JSON.parse(output).messages);
    });
  });
}

const savedBy = async (page, name) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

/** The frame of the preview, once all widgets stand in it. */
async function previewOf(page) {
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await allReady(frame);
  return frame;
}

describe('the Feed-Prüfer', () => {
  it('E-01: names each slip by sheet and cell, in the words of the command', async (t) => {
    const file = await slippedWorkbook();
    const { page } = await openChecker(t, site, [file]);
    const expected = (await toldByCommand(file)).map(
      ({ kind, file: name, sheet = '', cell = '', column = '', words }) =>
        [
          kind === 'refused' ? 'Berichtigen' : 'Hinweis',
          name,
          sheet,
          `${cell} ${column}`.trim(),
          words,
        ]
          .map((text) => text.replace(/\s+/g, ' '))
          .join(' | '),
    );
    assert.ok(expected.length > 8);
    const rows = (await rowsOf(page)).map((row) => row.join(' | '));
    // The file stands there only where not all messages are of the cells of one.
    const found = rows.map((row) =>
      row.includes(file.name) ? row : row.replace(' | ', ` | ${file.name} | `),
    );
    assert.deepEqual(found.sort(), expected.sort());
    assert.equal(await page.locator('iframe').count(), 0, 'nothing of it is shown');
    assert.equal(await page.getByRole('button', { name: /ZIP/ }).count(), 0, 'nor published');
  });

  it('shows what stands in a cell as text, whatever it is', async (t) => {
    const { page } = await openChecker(t, site, [await slippedWorkbook()]);
    await page.getByText('„<b>gibt es nicht</b>“').waitFor();
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
    await page.getByText('Alles in Ordnung.').first().waitFor();
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
    none(visit.errors());
    none(visit.requests.filter((url) => url.includes('?')));
  });

  it('tells what changes, entry by entry, once for what was renamed', async (t) => {
    const { page } = await openChecker(t, site, [await newWorkbook(), PUBLISHED]);
    const part = page.getByRole('region', { name: 'Änderungen' });
    await part.getByText('0 neu, 1 geändert, 0 entfernt.').waitFor();
    assert.equal(await part.locator('del').textContent(), 'Das digitale Rathaus');
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
    await handOver(
      page,
      books.map((book) => ({ name: book.name, buffer: book.bytes })),
    );
    await page.getByText('Mappe einer Kommune').waitFor();
    await page.getByText('Alles in Ordnung.').first().waitFor();
  });

  it('A-02: can be worked by keyboard alone, from the first file to the download', async (t) => {
    const { page } = await openChecker(t, site);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: node } = document;
        return node.ariaLabel ?? node.labels?.[0]?.textContent ?? node.textContent;
      });
    const reach = async (name) => {
      for (let step = 0; step < 60; step++) {
        if (name.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`No way to ${name}`);
    };
    await reach(/hierher ziehen/);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ]);
    const { name, buffer } = await newWorkbook();
    await chooser.setFiles([{ name, buffer, mimeType: 'application/octet-stream' }]);
    await page.getByRole('heading', { name: 'Herunterladen' }).waitFor();
    await reach(/kreis\.xlsx entfernen/);
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
    await page.getByRole('button', { name: 'strategy.json entfernen' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'auswahl');
    await page.getByText('Noch keine Mappe?').waitFor();
  });

  it('A-01: axe finds nothing: empty, with slips, with all its parts, folded out', async (t) => {
    const { page } = await openChecker(t, site);
    none(await violations(page));
    await handOver(page, [await slippedWorkbook()]);
    none(await violations(page));
    await page.getByRole('button', { name: 'fehler.xlsx entfernen' }).click();
    await handOver(page, [await newWorkbook(), PUBLISHED, BOUNDARIES]);
    await previewOf(page);
    for (const details of await page.locator('details').all())
      await details.evaluate((node) => (node.open = true));
    none(await violations(page));
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
