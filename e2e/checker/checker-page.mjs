import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editedFile } from '../../packages/publisher/src/testing/edited-workbook.ts';
import { newVisit } from '../support/site.mjs';
import { allReady } from '../support/widgets.mjs';

const fixtures = new URL('../../packages/feed/fixtures/lippe/', import.meta.url);
const fixture = (name) => readFileSync(new URL(name, fixtures));

/** Files as an editor picks them: the feed that is published, and the outlines of the map. */
export const PUBLISHED = { name: 'strategy.json', buffer: fixture('strategy.json') };
export const BOUNDARIES = { name: 'boundaries.json', buffer: fixture('boundaries.json') };

const workbook = async (name, edit) => ({ name, buffer: Buffer.from(await editedFile(edit)) });

/** What a measure is called that takes place in Lemgo, too, and what the new workbook calls it. */
export const OLD_TITLE = 'Bürgerportal';
export const NEW_TITLE = 'Bürgerbüro im Netz';

export const newWorkbook = () =>
  workbook('kreis.xlsx', (sheet) => {
    const measures = sheet('Maßnahmen');
    measures.set('Titel', measures.row('Titel', OLD_TITLE), NEW_TITLE);
  });

/** Slips of several kinds, in several sheets. */
export const slippedWorkbook = () =>
  workbook('fehler.xlsx', (sheet, book) => {
    sheet('Maßnahmen').set('Status', 3, 'laufend');
    sheet('Maßnahmen').set('Ende geplant', 4, '31.02.2026');
    sheet('Maßnahmen').set('Beginn geplant', 5, 'Frühjahr 2027');
    sheet('Maßnahmen').set('Fortschritt (%)', 6, 130);
    sheet('Maßnahmen').set('Handlungsfelder', 7, '<b>Raumfahrt</b>');
    sheet('Beteiligung').set('Kommune', 3, 'Bad Salzufeln');
    sheet('Begriffe').set('Begriff', 2, '');
    sheet('Maßnahmen').rename('Kurztext', 'Teasertext');
    book.Sheets['Geheim'] = { A1: { t: 's', v: 'intern' }, '!ref': 'A1' };
    book.SheetNames.push('Geheim');
  });

export const ADDRESS = '/feed-pruefer/index.html';

/** Opens the built page and hands over files, where there are any; done once they are checked. */
export async function openChecker(t, site, files = [], options = {}) {
  const visit = await newVisit(t, site, options);
  await visit.page.goto(join(site.url, ADDRESS).replace(':/', '://'));
  if (files.length) await handOver(visit.page, files);
  return visit;
}

export async function handOver(page, files) {
  const mimeType = 'application/octet-stream';
  await page
    .getByLabel(/hierher ziehen oder auswählen/)
    .setInputFiles(files.map((file) => ({ mimeType, ...file })));
  await page.getByRole('heading', { name: 'Ergebnis' }).waitFor();
}

/** The rows of the table of messages: file, sheet, cell and words, as far as the page shows them. */
export const rowsOf = (page) =>
  page.locator('.messages tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const texts = [...row.cells].map(({ textContent }) => textContent.trim());
      return texts.map((text) => text.replace(/\s+/g, ' '));
    }),
  );

/** The frame of the preview, once all widgets stand in it. */
export async function previewOf(page) {
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await allReady(frame);
  return frame;
}
