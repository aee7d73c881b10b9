import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBED, html, openHost } from '../support/host-page.mjs';
import {
  FORM,
  openForm,
  send,
  sendText,
  sentHeading,
  storedOnce,
  text,
  useReceiver,
} from './feedback.mjs';
import { none } from '../support/same.mjs';
import { open } from '../support/site.mjs';
import { ready, textOf } from '../support/widgets.mjs';

const site = useReceiver();
const focusedText = (page) => page.evaluate(() => window.probe.focused().textContent.trim());

const stored = (page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
const NOTHING = { cookie: '', local: 0, session: 0, databases: 0, caches: 0 };

/**
 * A program writes faster than people do and is asked for a proof of work first; Chromium reports any
 * such answer as an error.
 */
const complaints = (visit) => visit.errors().filter((text) => !text.includes('status of 428'));

describe('the feedback form and a real receiver', () => {
  it('P-02 P-04: a message arrives as it was written, with a receipt and without a trace', async (t) => {
    const { page, context } = await openForm(t, site);
    const words = 'Mehr Bänke am Markt 🪑\nund <b>Schatten</b> "bitte"';
    await text(page).fill(words);
    assert.deepEqual(await stored(page), NOTHING);
    await send(page).click();
    await sentHeading(page).waitFor();
    await storedOnce(page, site, words);
    assert.equal(await focusedText(page), 'Ihre Nachricht ist angekommen.');
    const [{ cookie, referer }] = site.receiver.posts;
    assert.deepEqual([cookie, referer], [undefined, undefined]);
    assert.deepEqual(await stored(page), NOTHING);
    assert.deepEqual(await context.cookies(), []);
  });

  for (const faults of [['reset'], ['lost'], ['503'], ['lost', 'reset'], ['slow']]) {
    it(`R-07: is stored once although the network fails: ${faults}`, async (t) => {
      site.receiver.faults.push(...faults);
      const { page } = await openForm(t, site);
      await sendText(page);
      await sentHeading(page).waitFor();
      await storedOnce(page, site);
    });
  }

  for (const [fault, words] of [
    ['500', 'noch nicht angekommen'],
    ['503-later', 'noch nicht angekommen'],
    ['html', 'Wir wissen nicht, ob Ihre Nachricht angekommen ist.'],
    ['429', 'zu viele Nachrichten'],
  ]) {
    it(`never says sent after ${fault}, keeps the text and goes on when the receiver is back`, async (t) => {
      site.receiver.faults.push(fault);
      const { page } = await openForm(t, site);
      await sendText(page);
      await page.getByText(words).waitFor();
      assert.equal(await sentHeading(page).count(), 0);
      assert.equal(await text(page).inputValue(), 'Mehr Bänke');
      await send(page).click();
      await sentHeading(page).waitFor();
      await storedOnce(page, site);
    });
  }

  it('shows beside the field what the receiver does not accept', async (t) => {
    const { page, context } = await openForm(t, site);
    // The form itself lets nothing wrong out.
    await context.route(site.receiver.url, (route) =>
      route.continue({ postData: route.request().postData().replace('a@b', 'a@b@c') }),
    );
    await text(page).fill('Mehr Bänke');
    await page.getByLabel(/E-Mail/).fill('a@b');
    await send(page).click();
    await page.getByRole('link', { name: /Prüfen Sie die E-Mail-Adresse/ }).press('Enter');
    assert.equal(await page.evaluate(() => window.probe.focused().id), 'email');
    assert.deepEqual(await site.receiver.entries(), []);
  });

  it('sends once however often somebody clicks and presses Enter', async (t) => {
    site.receiver.faults.push('slow');
    const { page } = await openForm(t, site);
    await text(page).fill('Mehr Bänke');
    await page.getByLabel(/Name/).fill('Anna');
    await page.getByLabel(/Name/).press('Enter');
    for (let clicks = 0; clicks < 10; clicks++) {
      await page.locator('.primary').dispatchEvent('click');
    }
    await sentHeading(page).waitFor();
    await storedOnce(page, site);
    assert.equal(site.receiver.posts.length, 1);
  });

  it('S-03: shows nothing of a hostile receipt or field as more than text', async (t) => {
    const { page, exceptions, context } = await openForm(t, site);
    const receipt = '<img src=x onerror=alert(1)>';
    await context.route(site.receiver.url, (route) =>
      route.fulfill({
        status: 201,
        body: JSON.stringify({ receipt, __proto__: { text: 'x' } }),
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      }),
    );
    await sendText(page);
    await sentHeading(page).waitFor();
    assert.match(await textOf(page, FORM), /<img src=x/);
    none(exceptions);
  });

  it('R-05: 70 clicks and more until it is sent, Enter, a lost answer and a failure make one entry', async (t) => {
    site.receiver.faults.push('lost', '500', 'slow');
    const { page } = await openForm(t, site);
    await text(page).fill('Mehr Bänke');
    await page.getByLabel(/Name/).press('Enter');
    await page.evaluate(async (tag) => {
      const root = window.probe.rootOf(tag);
      for (let clicks = 0; clicks < 70 || !root.querySelector('.sent'); clicks++) {
        root.querySelector('form .primary')?.click();
        await new Promise((resolve) => setTimeout(resolve, 16));
      }
    }, FORM);
    await sentHeading(page).waitFor();
    assert.equal(site.receiver.posts.length, 3);
    await storedOnce(page, site);
  });

  it('A-26 R-14: proves its work without asking anybody', async (t) => {
    await site.receive({ proofOfWork: 'always' });
    const { page } = await openForm(t, site);
    await sendText(page);
    await sentHeading(page).waitFor();
    await storedOnce(page, site);
    assert.equal(site.receiver.posts.length, 2);
  });

  it('P-02: remembers a message for later only when told, and forgets it once it is sent', async (t) => {
    site.receiver.faults.push('500');
    const { page } = await openForm(t, site);
    await sendText(page);
    await page.getByText('noch nicht angekommen').waitFor();
    assert.deepEqual(await stored(page), NOTHING);
    await page.getByRole('button', { name: /später senden/ }).click();
    await page.getByText(/auf diesem Gerät gemerkt/).waitFor();
    assert.deepEqual(await stored(page), { ...NOTHING, local: 1 });
    await page.reload();
    await page.getByText(/auf diesem Gerät gemerkt/).waitFor();
    assert.equal(await text(page).inputValue(), 'Mehr Bänke');
    await send(page).click();
    await sentHeading(page).waitFor();
    assert.deepEqual(await stored(page), NOTHING);
  });

  it('the demo page sends to the receiver beside it', async (t) => {
    const visit = await open(t, site, '/feedback.html');
    await ready(visit.page, FORM);
    const stored = visit.page.waitForResponse((response) => response.status() === 201);
    await sendText(visit.page, 'Mehr <Bänke>');
    await sentHeading(visit.page).waitFor();
    assert.equal((await stored).request().method(), 'POST');
    none(visit.elsewhere());
    none(complaints(visit));
  });

  it('S-04 S-05: works under a strict policy with Trusted Types', async (t) => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types strategy-widgets; form-action 'none'";
    const visit = await openHost(t, site, {
      html: html({
        head: EMBED,
        body: `<${FORM} endpoint="/v1/feedback" privacy-url="/d"></${FORM}>`,
      }),
      headers: { 'Content-Security-Policy': policy },
    });
    await ready(visit.page, FORM);
    await sendText(visit.page);
    await sentHeading(visit.page).waitFor();
    none(complaints(visit));
  });
});
