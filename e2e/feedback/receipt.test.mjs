import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openForm, sendText, sentHeading, useReceiver } from './feedback.mjs';
import { none } from '../support/same.mjs';

const site = useReceiver();

/** As phones and people write down what they see. */
const WAYS = {
  'as it was saved': (text) => text,
  'in small letters': (text) => text.toLowerCase(),
  'with spaces for hyphens': (text) => text.replaceAll('-', ' '),
  'with the dashes of a text program': (text) => text.replaceAll('-', ' – '),
  'on several lines': (text) => text.replaceAll('-', '\n'),
};

describe('number and secret of a message', () => {
  it('P-02, P-09: saved as a file lead back to it, however they are typed', async (t) => {
    const visit = await openForm(t, site);
    const { page } = visit;
    await sendText(page);
    await sentHeading(page).waitFor();
    const button = page.getByRole('button', { name: 'Als Datei speichern' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = await readFile(await file.path(), 'utf8');
    const [, number, secret] = /: (\S+)\n.*: (\S+)\n/.exec(text);
    assert.equal(file.suggestedFilename(), `${number}.txt`);
    assert.ok(text.includes(page.url().split('#')[0]));
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.reload();
    await page.getByRole('button', { name: /Stand zu einer Eingangsnummer/ }).click();
    for (const [name, typed] of Object.entries(WAYS)) {
      await page.getByLabel('Eingangsnummer', { exact: true }).fill(typed(number));
      await page.getByLabel('Geheimwort').fill(typed(secret));
      await page.getByRole('button', { name: 'Stand ansehen' }).click();
      await page.getByText('Mehr Bänke').first().waitFor();
      assert.ok(await page.getByText('eingegangen').first().isVisible(), name);
      await page.getByRole('button', { name: 'Andere Nummer eingeben' }).click();
    }
    none(visit.exceptions);
  });
});
