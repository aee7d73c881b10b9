import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openForm, sendText, sentHeading, useReceiver } from '../feedback/feedback.mjs';
import { html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { open } from '../support/site.mjs';
import {
  allReady,
  CHART,
  FORM,
  openFirstSheet,
  ready,
  WIDGETS,
  whole,
} from '../support/widgets.mjs';
import { nameFaults } from './spoken-names.mjs';

const site = useReceiver();

/** Some of what is folded holds folded parts, which come later. */
async function unfold(page) {
  const openAll = () =>
    page.evaluate(() => {
      const folded = window.probe.all('details:not([open])');
      for (const one of folded) one.open = true;
      return folded.length;
    });
  while (await openAll()) await page.waitForTimeout(100);
}

async function sound(visit, what) {
  const { faults, seen } = await nameFaults(visit);
  none(faults, what);
  return seen;
}

/** Every row of a table has a head, and each head says for what it stands. */
const headless = (page) =>
  page.evaluate(() =>
    window.probe
      .all('table')
      .flatMap((table) => [...table.rows])
      .filter((row) => row.getRootNode() !== document)
      .filter((row) => {
        const scope = row.parentElement.localName === 'thead' ? 'col' : 'row';
        return !row.querySelector(`th[scope=${scope}]`);
      })
      .map((row) => row.innerText),
  );

describe('what assistive technology is told', () => {
  for (const width of [360, 1280]) {
    it(`A-02 A-17: all that stands in five widgets has a name with its words apart, at ${width} px`, async (t) => {
      const viewport = { width, height: 800 };
      const visit = await open(t, site, '/lemgo.html', { viewport });
      const { page } = visit;
      await allReady(page);
      for (const tag of WIDGETS) await whole(page, tag);
      await sound(visit, 'folded');
      await unfold(page);
      const seen = await sound(visit, 'unfolded');
      const roles = ['group', 'table', 'rowheader', 'columnheader', 'image', 'DisclosureTriangle'];
      for (const role of roles) assert.ok(seen[role] > 1, `${role}: ${seen[role]}`);
      none(await headless(page));
      const chart = page.locator(CHART);
      for (const name of ['Diagramm', 'Ziel', 'Tabelle']) {
        await chart.getByRole('button', { name, exact: true }).click();
        await sound(visit, name);
      }
      const search = page.getByLabel('Suche in den Maßnahmen');
      await search.fill('Bus');
      await page
        .getByText(/im Text/)
        .first()
        .waitFor();
      await sound(visit, 'found by a word');
      await search.fill('gibtesnicht');
      await page.getByText('Keine Maßnahme passt zu Ihrer Auswahl.').first().waitFor();
      await sound(visit, 'found nothing');
      await search.fill('');
      await openFirstSheet(page);
      await unfold(page);
      const { dialog } = await sound(visit, 'open sheet');
      assert.equal(dialog, 1);
      none(await headless(page), 'open sheet');
    });
  }

  it('A-17: so has all that stands in a poll', async (t) => {
    for (const [mode, role] of [
      ['prioritise', 'group'],
      ['rating', 'radiogroup'],
    ]) {
      const visit = await openHost(t, site, {
        html: html({ body: widget(FORM, `mode="${mode}"`) }),
      });
      await ready(visit.page, FORM);
      await visit.page.locator('strategy-feedback-poll form').waitFor();
      const seen = await sound(visit, mode);
      assert.ok(seen[role] > 0, `${mode}: ${JSON.stringify(seen)}`);
    }
  });

  it('A-17: so has all that stands in a message with mistakes, a sent one and one looked up', async (t) => {
    const visit = await openForm(t, site);
    const { page } = visit;
    await page.getByRole('button', { name: /^Nachricht senden/ }).click();
    await page.locator('#summary').waitFor();
    assert.ok((await sound(visit, 'mistakes')).group > 0);
    await sendText(page);
    await sentHeading(page).waitFor();
    await sound(visit, 'sent');
    await page.getByRole('button', { name: /^Stand zu/ }).click();
    await page.locator('strategy-feedback-receipt form').waitFor();
    await page.getByRole('button', { name: 'Nachricht löschen' }).click();
    assert.ok((await sound(visit, 'deleting')).group > 0);
  });
});
