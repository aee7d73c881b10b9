import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBED, html, openHost, widget } from '../support/host-page.mjs';
import { bare, holdsEntries, printInFirefox, textOnPaper } from '../support/paper.mjs';
import { none } from '../support/same.mjs';
import { open, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { EXPLORER, FORM, openFirstSheet, ready, resultCount } from '../support/widgets.mjs';

const site = useSite();
const county = EMBED.replace(' data-strategy-municipality="lemgo"', '');
const PAGE = '/kreis.html';

/** Controls that do nothing on paper. */
const DEAD = [
  'Weitere Maßnahmen',
  'Alle 4 Messwerte',
  'Anliegen zeigen',
  'Nachricht senden',
  'Bitte schreiben Sie nichts über',
  'Ihr Name (freiwillig)',
  'Aufteilen nach',
  'Diagramm',
  'Auswahl zurücksetzen',
  'English',
  'überspringen',
  'Eingangsnummer ansehen',
];

function holdsAll(pdf) {
  const text = textOnPaper(pdf);
  holdsEntries(text);
  none(DEAD.filter((label) => text.includes(bare(label))));
}

/** All five widgets with what comes late. */
const isThere = () => {
  const root = (tag, inner = document) => inner.querySelector(tag)?.shadowRoot;
  const form = root('strategy-feedback-form');
  const banner = root('strategy-vision-banner');
  return (
    root('strategy-feedback-needs', form ?? undefined)?.querySelector('li') &&
    root('strategy-about', banner ?? undefined)?.querySelector('li') &&
    root('strategy-progress-chart')?.querySelector('.indicator') &&
    root('strategy-project-map')?.querySelector('.measure') &&
    root('strategy-action-field-explorer')?.querySelector('.measure')
  );
};

describe('print', () => {
  it('A-30: paper has the address of each link once, and small print is small', async (t) => {
    const visit = await open(t, site, '/lemgo.html');
    await ready(visit.page, EXPLORER);
    await quiet(visit);
    const pdf = await visit.page.pdf({ format: 'A4' });
    const text = textOnPaper(pdf);
    const times = (address) => text.split(bare(address)).length - 1;
    // Of a fact that is nothing but an address, and of a town that is named by more.
    assert.equal(times('https://melden.lemgo.example/'), 1);
    assert.ok(times('(https://www.lemgo.net/)') > 0);
    assert.equal(times('(lemgo.net)'), 0);
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 10 && pages <= 27, `${pages} pages`);
  });

  it('A-30: paper holds every measure, and the page is as before afterwards', async (t) => {
    const visit = await openHost(t, site, { html: html({ head: county, body: widget(EXPLORER) }) });
    const { page } = visit;
    await ready(page, EXPLORER);
    const rows = () => page.locator(`${EXPLORER} .measure`).count();
    const all = await resultCount(page.locator(EXPLORER));
    assert.equal(await rows(), 10);
    const printed = page.evaluate(
      (tag) =>
        new Promise((resolve) => {
          matchMedia('print').addEventListener('change', ({ matches }) => {
            const { shadowRoot } = document.querySelector(tag);
            if (matches) resolve(shadowRoot.querySelectorAll('.measure').length);
          });
        }),
      EXPLORER,
    );
    await page.pdf();
    assert.equal(await printed, all);
    await page.waitForFunction(
      (tag) => document.querySelector(tag).shadowRoot.querySelectorAll('.measure').length === 10,
      EXPLORER,
    );
  });

  it('H-22, H-09: all of five widgets is on paper, in Chromium, from a page that nobody scrolled', async (t) => {
    const visit = await open(t, site, PAGE);
    await quiet(visit);
    none(visit.requests.filter((url) => /chart-parts|boundaries/.test(url)));
    holdsAll(await visit.page.pdf({ format: 'A4' }));
    assert.equal(visit.feedRequests().length, 1);
  });

  it('H-22, H-09: and in Firefox', async () => {
    holdsAll(await printInFirefox(site.url + PAGE, isThere));
  });

  it('H-09: a message that was begun is printed whole, without fields left empty', async (t) => {
    const { page } = await open(t, site, PAGE);
    await ready(page, FORM);
    const lines = Array.from({ length: 30 }, (_none, index) => `Zeile ${index + 1} von mir.`);
    await page.locator(`${FORM} #text`).fill(lines.join('\n'));
    await page.locator(`${FORM} #name`).fill('Anna Beispiel');
    const text = textOnPaper(await page.pdf({ format: 'A4' }));
    none(lines.filter((line) => !text.includes(bare(line))));
    assert.ok(text.includes('IhrName(freiwillig)'));
    none(
      ['Nachricht senden', 'E-Mail-Adresse (freiwillig)'].filter((it) => text.includes(bare(it))),
    );
  });

  it('A-30: an opened sheet is on paper from its first line to its last', async (t) => {
    const visit = await open(t, site, PAGE);
    const { page } = visit;
    await ready(page, EXPLORER);
    await openFirstSheet(page);
    await quiet(visit);
    const sheet = await page.evaluate(() => {
      const inner = (root, tag) => root.querySelector(tag)?.shadowRoot;
      for (const host of document.querySelectorAll('*')) {
        const dialog = host.shadowRoot && inner(host.shadowRoot, 'strategy-measure-sheet');
        if (dialog?.querySelector('dialog[open]'))
          return [...dialog.querySelectorAll('h2,h3,td,p')].map((one) => one.textContent.trim());
      }
      return [];
    });
    const text = textOnPaper(await page.pdf({ format: 'A4' }));
    assert.ok(sheet.length > 10);
    none(sheet.filter((line) => !text.includes(bare(line))));
    assert.ok(text.includes(bare('Mehr Angaben')) && text.includes(bare('Herausgegeben von')));
  });
});
