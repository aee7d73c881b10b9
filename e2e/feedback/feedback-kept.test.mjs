import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORM, openForm, send, sendText, sentHeading, text, useReceiver } from './feedback.mjs';
import { ready } from '../support/widgets.mjs';

const site = useReceiver();

describe('what was written into the form', () => {
  it('R-07: arrives although nothing told the page that it was filled in', async (t) => {
    const { page } = await openForm(t, site);
    await page.locator(FORM).evaluate(({ shadowRoot }) => {
      shadowRoot.querySelector('#text').value = 'Mehr Bänke';
      shadowRoot.querySelector('#email').value = 'anna@example.org';
      shadowRoot.querySelector('#type').value = 'idea';
    });
    await send(page).click();
    await sentHeading(page).waitFor();
    const [{ text: words, email, type }] = await site.receiver.entries();
    assert.deepEqual([words, email, type], ['Mehr Bänke', 'anna@example.org', 'idea']);
  });

  it('keeps working offline: says so, and sends once the network is back', async (t) => {
    const { page, context } = await openForm(t, site);
    const parts = page.waitForResponse(/chunks\/sending-.*\.js$/);
    await text(page).fill('Mehr Bänke');
    // With the modules that it needs itself, which come after it.
    await page.evaluate((url) => import(url), (await parts).url());
    await context.setOffline(true);
    await send(page).click();
    await page.getByText('Sie sind offline.').waitFor();
    await context.setOffline(false);
    await send(page).click();
    await sentHeading(page).waitFor();
  });

  it('is kept where the code for sending cannot be loaded, and sent later', async (t) => {
    let isBroken = true;
    const { page } = await openForm(t, site, {
      '/v1/chunks/sending-*': (route) => (isBroken ? route.abort() : route.continue()),
    });
    await sendText(page);
    await page.getByText('Ihre Nachricht ist noch nicht angekommen.').waitFor();
    await page.getByText(/kopieren Sie Ihren Text und laden Sie die Seite neu/).waitFor();
    isBroken = false;
    await send(page).click();
    await sentHeading(page).waitFor();
  });

  for (const [part, ask, shown] of [
    [
      'poll',
      (page) => page.locator(FORM).evaluate((form) => form.setAttribute('mode', 'prioritise')),
      'Verteilen Sie bis zu fünf Punkte',
    ],
    [
      'receipt',
      (page) => page.getByText('Stand zu einer Eingangsnummer ansehen').click(),
      'Geheimwort',
    ],
  ]) {
    it(`H-15: says where the code of its ${part} cannot be loaded, and loads it when asked again`, async (t) => {
      let isBroken = true;
      const { page } = await openForm(t, site, {
        [`/v1/chunks/strategy-feedback-${part}-*`]: (route) =>
          isBroken ? route.abort() : route.continue(),
      });
      await text(page).fill('Bleibt stehen');
      await ask(page);
      await page.getByText('Die Inhalte sind gerade nicht erreichbar.').waitFor();
      isBroken = false;
      await page.getByText('Noch einmal versuchen').click();
      await page.getByText(shown).first().waitFor();
      assert.equal(await page.getByText('nicht erreichbar').count(), 0);
    });
  }

  it('H-11: keeps the place of others’ requests until their code is there', async (t) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const { page } = await openForm(t, site, {
      '/v1/chunks/strategy-feedback-needs-*': (route) => held.then(() => route.continue()),
    });
    await page.setViewportSize({ width: 360, height: 800 });
    const top = () => page.getByRole('link', { name: 'Weiter' }).evaluate((one) => one.offsetTop);
    const before = await top();
    release();
    await page.getByText('weitere Anliegen').waitFor();
    const moved = Math.abs((await top()) - before);
    assert.ok(moved <= 64, `${moved} px`);
  });

  it('R-07: the text is there again after going on and coming back', async (t) => {
    const { page } = await openForm(t, site);
    await text(page).fill('Noch nicht fertig');
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${site.url}/lemgo.html`);
    await page.goBack();
    await ready(page, FORM);
    await page.waitForFunction(() => window.probe.all('#text')[0]?.value === 'Noch nicht fertig');
  });

  it('R-07: reloading asks first while there is unsent text, and not after it was sent', async (t) => {
    const visit = await openForm(t, site);
    const { page } = visit;
    await text(page).click();
    await page.keyboard.type('Mehr Bänke');
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    await asked;
    assert.equal(await text(page).inputValue(), 'Mehr Bänke');
    await send(page).click();
    await sentHeading(page).waitFor();
    visit.dialogs.length = 0;
    await page.reload();
    assert.deepEqual(visit.dialogs, []);
  });
});
