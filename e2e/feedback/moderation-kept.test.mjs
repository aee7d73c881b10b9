import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VECTORS } from './markup-vectors.mjs';
import { checkPage, firstLogin, PASSWORD, receive, useModeration } from './moderation.mjs';

describe('moderation over the end of a session', () => {
  const site = useModeration();

  it('R-07, A-01: an answer typed over the end of a session comes back after logging in', async () => {
    const { page, url, context, database, generated } = site;
    await firstLogin(page, url, generated);
    const receipt = await receive(site, {});
    await page.goto(`${url}/moderation/entries/${receipt}`);
    await page.getByLabel('in Prüfung').check();
    await page.getByLabel('Antwort').fill(`Eine lange Antwort\n${VECTORS[0]}`);
    await page.locator('summary').first().click();
    await page.getByLabel('Das digitale Rathaus').check();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Ihre Sitzung ist beendet.').waitFor();
    await checkPage(site, 'login that keeps an answer');
    await page.getByLabel('Login').fill('anna');
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Noch nicht gespeichert.').waitFor();
    await checkPage(site, 'entry that is not stored');
    const typed = await page.getByLabel('Antwort').inputValue();
    assert.equal(typed, `Eine lange Antwort\n${VECTORS[0]}`);
    assert.ok(await page.getByLabel('Das digitale Rathaus').isChecked());
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    const stored = await database
      .selectFrom('entry')
      .select(['answer', 'public_measures'])
      .where('receipt', '=', receipt)
      .executeTakeFirstOrThrow();
    assert.deepEqual({ ...stored }, { answer: typed, public_measures: 'digitales-rathaus' });
    assert.deepEqual(site.trouble, []);
  });
});
