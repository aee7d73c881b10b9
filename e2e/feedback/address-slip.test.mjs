import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onlyEntry, openForm, send, sentHeading, text, useReceiver } from './feedback.mjs';

const site = useReceiver();

const address = (page) => page.getByLabel(/E-Mail/);

describe('an e-mail address with a usual slip', () => {
  it('R-07: is told of at a press that comes straight from the field, and taken over by keys', async (t) => {
    const { page } = await openForm(t, site);
    await text(page).fill('Mehr Bänke');
    await address(page).click();
    await page.keyboard.type('anna@gmial.com');
    await send(page).click();
    await page.getByText('Ihre Nachricht ist noch nicht gesendet.').waitFor();
    assert.equal(await page.evaluate(() => window.probe.focused().id), 'email-meant');
    assert.deepEqual(await site.receiver.entries(), []);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Die Adresse ist geändert.').waitFor();
    await send(page).click();
    await sentHeading(page).waitFor();
    assert.equal((await onlyEntry(site)).email, 'anna@gmail.com');
  });

  it('arrives as written after a second press', async (t) => {
    const { page } = await openForm(t, site);
    await text(page).fill('Mehr Bänke');
    await address(page).fill('jürgen@gmx.de');
    await address(page).press('Enter');
    await page.getByText('Meinten Sie juergen@gmx.de?').first().waitFor();
    assert.deepEqual(await site.receiver.entries(), []);
    await send(page).click();
    await sentHeading(page).waitFor();
    assert.equal((await onlyEntry(site)).email, 'jürgen@gmx.de');
  });
});
