import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { validateFeed } from '@strategy-widgets/publisher/validate';
import { VECTORS } from './markup-vectors.mjs';
import { checkPage, PASSWORD, receive, useModeration } from './moderation.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';

const MEANT = 'Verwaltung (dazu schrieb die Person)';

async function download({ page }, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await file.path(), 'utf8');
}

describe('moderation', () => {
  const site = useModeration();

  it('S-13, A-01: somebody logs in with the keyboard, and chooses a password first', async () => {
    const { page, url, generated } = site;
    await page.goto(`${url}/moderation`);
    await checkPage(site, 'login');
    await page.getByLabel('Login').focus();
    await page.keyboard.type('anna');
    await page.keyboard.press('Tab');
    await page.keyboard.type(generated);
    await page.keyboard.press('Enter');
    await page.getByText('Bitte wählen Sie zuerst ein eigenes Passwort.').waitFor();
    await checkPage(site, 'account');
    await page.getByLabel('Bisheriges Passwort').fill(generated);
    await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Neues Passwort noch einmal').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Ihr Passwort ist geändert.').waitFor();
  });

  it('R-16, A-01: an entry is answered, published and taken into a feed that is valid', async () => {
    const { page, url } = site;
    const about = { actionField: 'verwaltung', measure: 'digitales-rathaus' };
    const receipt = await receive(site, { ...about, name: 'Erika', email: 'erika@example.org' });
    await page.goto(`${url}/moderation`);
    await checkPage(site, 'list');
    await page.getByRole('link', { name: receipt }).click();
    assert.match(await page.locator('pre.said').innerText(), /Marktplatz,\nbitte mit U\+202Erück/);
    await checkPage(site, 'entry');
    await page.getByLabel('aufgegriffen', { exact: true }).check();
    await page.getByLabel('Antwort').fill('Danke! Drei neue Bänke kommen.');
    await page.getByLabel('veröffentlichen').check();
    await page.getByLabel('Titel in Ihren Worten').fill('Sitzplätze in der Innenstadt');
    await page.getByLabel('Handlungsfeld').selectOption({ label: MEANT });
    await page.getByLabel('Das digitale Rathaus dazu schrieb die Person').check();
    await page.locator('summary').filter({ hasText: 'Mobilität' }).press('Enter');
    const group = page.locator('details').filter({ hasText: 'Mobilität' });
    await group.getByRole('checkbox').first().check();
    await checkPage(site, 'entry with its measures');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.goto(`${url}/moderation`);
    const link = page.getByRole('link', { name: 'Veröffentlichte Anliegen' });
    const { needs } = JSON.parse(await download(site, link));
    assert.equal(needs[0].title, 'Sitzplätze in der Innenstadt');
    assert.deepEqual(needs[0].actionFields, ['verwaltung']);
    assert.equal(needs[0].measures.length, 2);
    assert.ok(needs[0].measures.includes('digitales-rathaus'));
    assert.doesNotMatch(JSON.stringify(needs), /Marktplatz|Erika|erika/);
    assert.deepEqual(validateFeed({ ...sampleFeed(), needs }), validateFeed(sampleFeed()));
    const csv = await download(site, page.getByRole('link', { name: 'Diese Liste als CSV' }));
    assert.ok(csv.includes('Sitzplätze in der Innenstadt'));
  });

  it('R-16: markup that residents send is text on every page', async () => {
    const { page, url } = site;
    const receipts = [];
    for (const text of VECTORS)
      receipts.push(await receive(site, { text, name: text.slice(0, 200) }));
    for (const path of ['', '?page=2', `?q=${encodeURIComponent(VECTORS[0])}`]) {
      await page.goto(`${url}/moderation${path}`);
      assert.equal(
        await page.locator('script, img, svg, iframe, object, [onerror], style').count(),
        0,
      );
    }
    for (const [index, receipt] of receipts.entries()) {
      await page.goto(`${url}/moderation/entries/${receipt}`);
      const said = page.locator('pre.said');
      assert.equal(await said.textContent(), VECTORS[index]);
      assert.equal(await said.locator('*').count(), 0);
      assert.equal(await page.evaluate(() => 'stolen' in window), false);
    }
    await page.getByLabel('Antwort').fill(VECTORS[1]);
    await page.getByLabel('Titel in Ihren Worten').fill(VECTORS[0]);
    await page.getByLabel('in Prüfung').check();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    // what came of it is where the page begins to be read.
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Gespeichert.');
    assert.equal(await page.getByLabel('Antwort').inputValue(), VECTORS[1]);
    assert.deepEqual(site.trouble, []);
  });

  it('S-15, A-01: votes stand on a page of their own, and go along as a file', async () => {
    const { page, url } = site;
    const message = await receive(site, {});
    const points = [
      { option: 'verwaltung', points: 3 },
      { option: 'mobilitaet', points: 2 },
    ];
    const vote = await receive(site, { kind: 'prioritise', poll: 'fields', choices: points });
    const rating = [{ option: 'step-4', points: 4 }];
    await receive(site, { kind: 'rating', poll: 'digitales-rathaus', choices: rating });
    await page.goto(`${url}/moderation`);
    await page.getByRole('link', { name: message }).waitFor();
    assert.equal(await page.getByRole('link', { name: vote }).count(), 0);
    await page.getByRole('link', { name: 'Abstimmungen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '2 Teilnahmen an Abstimmungen' }).waitFor();
    await checkPage(site, 'votes');
    const rows = page.getByRole('row', { name: 'Verwaltung 3 1' });
    await rows.waitFor();
    await page.getByRole('heading', { name: 'Wie finden Sie „Das digitale Rathaus“?' }).waitFor();
    const link = page.getByRole('link', { name: 'Alle Abstimmungen als CSV' });
    assert.match(await download(site, link), /"Verwaltung";"3";"fields";"verwaltung"/);
    await page.getByRole('link', { name: vote }).click();
    await page.getByRole('heading', { level: 1, name: `Teilnahme ${vote}` }).waitFor();
    await checkPage(site, 'one vote');
    await page.getByRole('link', { name: 'Alle Abstimmungen' }).click();
    await page.getByRole('heading', { level: 1, name: '2 Teilnahmen' }).waitFor();
    assert.deepEqual(site.trouble, []);
  });

  it('P-10, A-01: everything of one address is erased in two clicks', async () => {
    const { page, url, database } = site;
    const receipt = await receive(site, { email: 'max@example.org' });
    await receive(site, { email: 'Max@example.org' });
    await page.goto(`${url}/moderation/entries/${receipt}`);
    await page.getByRole('button', { name: 'Löschen …' }).click();
    const erase = page.getByRole('button', { name: 'Endgültig löschen' });
    await erase.waitFor();
    await checkPage(site, 'erase');
    await erase.click();
    await page.getByRole('heading', { level: 1, name: /Rückmeldungen$/ }).waitFor();
    const left = await database.selectFrom('entry').select('email').execute();
    assert.ok(!left.some(({ email }) => /max@/i.test(email)));
    await page.getByRole('link', { name: 'Protokoll' }).click();
    await page.getByText('auf Wunsch der Person gelöscht').first().waitFor();
    await checkPage(site, 'audit');
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.goto(`${url}/moderation/entries/${receipt}`);
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    assert.deepEqual(site.trouble, []);
  });
});
