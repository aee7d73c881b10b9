import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, useSite } from '../support/site.mjs';
import { BANNER, CHART, EXPLORER, FORM, MAP, ready, whole } from '../support/widgets.mjs';

/* What a first-time reader wants to know of Lemgo's page, on a phone, in at most three taps each. */

const site = useSite();
const MOST = 3;

/** A reader with a phone: scrolls and reads for nothing, and counts the taps. */
async function reader(t, tag) {
  const { page } = await open(t, site, '/lemgo.html', {
    viewport: { width: 360, height: 720 },
    hasTouch: true,
    isMobile: true,
  });
  await whole(page, tag);
  let taps = 0;
  return {
    page,
    widget: page.locator(tag),
    async tap(locator) {
      assert.ok(++taps <= MOST, `${taps} taps`);
      await locator.tap();
    },
    /** Waits until words can be read: they are there, have a place, and lie in the width of the screen. */
    async reads(words) {
      const place = page.getByText(words).filter({ visible: true }).first();
      await place.scrollIntoViewIfNeeded();
      const { x, width } = await place.boundingBox();
      assert.ok(x >= 0 && x + width <= 361, `${words}: ${x} to ${x + width} px`);
    },
  };
}

describe('six questions of a first-time reader at 360 px', () => {
  it('What is this? The first screen and a half says so', async (t) => {
    const { page, reads } = await reader(t, BANNER);
    await reads('Digitalstrategie der lippischen Kommunen');
    await reads(/nah am Menschen und digital umgesetzt/);
    await reads('In Lemgo heißt das:');
    await reads('24 Maßnahmen');
    const end = await page.locator(`${BANNER} .facts`).evaluate((element) => {
      return element.getBoundingClientRect().bottom + scrollY;
    });
    assert.ok(end <= 1080, `${end} px`);
  });

  it('What does my town do about buses? Found in the text, with the words around it', async (t) => {
    const { page, widget, tap, reads } = await reader(t, EXPLORER);
    const search = widget.getByRole('searchbox');
    await tap(search);
    await search.fill('Bus');
    await reads('Eine Maßnahme passt zu Ihrer Auswahl.');
    await reads(/im Text: .*Bus und Bahn/);
    await reads('3 Maßnahmen in anderen Kommunen');
    await tap(widget.locator('.measure a').first());
    await page.getByRole('dialog', { name: 'Open Smart City-App' }).waitFor();
    await reads(/zum Beispiel für Bus und Bahn/);
  });

  it('What is done, what is late and why? One sentence, and the reason in the sheet of what is late', async (t) => {
    const { page, tap, reads } = await reader(t, CHART);
    await reads(/8\svon\s24\sMaßnahmen\sin\sLemgo\ssind\sabgeschlossen.*1\sgefährdet/);
    await ready(page, EXPLORER);
    const explorer = page.locator(EXPLORER);
    await tap(explorer.getByRole('button', { name: 'Filter' }));
    const late = explorer.getByLabel('Zeitplan');
    await tap(late);
    await late.selectOption('atRisk');
    await tap(explorer.locator('.measure a').first());
    await page.getByRole('dialog').waitFor();
    await reads(/Zeitplan gefährdet/);
  });

  it('What happens near me? The map and its list name the places', async (t) => {
    const { page, widget, tap, reads } = await reader(t, MAP);
    await reads(/24 Maßnahmen in Lemgo, davon 10 mit festem Ort/);
    await tap(widget.locator('summary').first());
    await reads('Innenstadt Lemgo');
    await tap(widget.getByRole('link', { name: 'Freie Parkplätze anzeigen' }).first());
    await page.getByRole('dialog', { name: 'Freie Parkplätze anzeigen' }).waitFor();
  });

  it('How do I tell them? The message comes first, and one button sends it', async (t) => {
    const { widget, tap, reads } = await reader(t, FORM);
    const message = widget.getByLabel('Ihre Nachricht');
    await tap(message);
    await message.fill('Am Bahnhof fehlt ein Fahrplan in großer Schrift.');
    await reads(/Hinweise zum Datenschutz/);
    await tap(widget.getByRole('button', { name: 'Nachricht senden' }));
    await reads(/Eingangsnummer/);
  });

  it('What became of what others said? Each with its state and the answer', async (t) => {
    const { page, tap, reads } = await reader(t, FORM);
    await reads('eingegangen');
    await reads('wird geprüft');
    await tap(page.locator('strategy-feedback-needs summary').first());
    await reads('wird nicht umgesetzt');
    await reads(/Sechzehn Apps sind teuer und verwirren/);
  });
});
