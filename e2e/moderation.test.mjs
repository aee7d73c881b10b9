import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { validateFeed } from '../packages/feed/src/validate/validate.ts';
import {
  configOf,
  connect,
  createReceiver,
  migrate,
} from '../packages/feedback/src/server/index.ts';
import { addAccount } from '../packages/feedback/src/server/accounts/accounts.ts';
import { violations } from './support/axe.mjs';
import { VECTORS } from './support/markup-vectors.mjs';
import { sampleFeed } from './support/sample.mjs';
import { launchChromium } from './support/site.mjs';

const PASSWORD = 'ein ganz eigenes Passwort';
const ORIGIN = 'https://www.lemgo.example';
const TEXT = 'Mehr Bänke am Marktplatz,\nbitte mit \u202Erückwärts 🪑';

/** The real receiver with one account for Lemgo, and one page of a browser. */
function useModeration() {
  const site = {};
  before(async () => {
    site.database = connect(':memory:');
    await migrate(site.database);
    const towns = [{ id: 'lemgo', name: 'Lemgo', origins: [ORIGIN] }];
    const config = configOf(
      { county: 'lemgo', towns, proofOfWork: 'never' },
      randomUUID() + randomUUID(),
    );
    site.app = createReceiver({ config, database: site.database }, false);
    site.url = await site.app.listen({ port: 0, host: '127.0.0.1' });
    site.generated = await addAccount(site.database, 'anna', 'lemgo');
    site.browser = await launchChromium();
    site.context = await site.browser.newContext({ acceptDownloads: true });
    site.page = await site.context.newPage();
    site.trouble = [];
    site.page.on('dialog', (dialog) => {
      site.trouble.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    site.page.on('pageerror', (error) => site.trouble.push(String(error)));
    site.page.on('console', (message) => {
      if (/Content Security Policy|Refused/.test(message.text())) site.trouble.push(message.text());
    });
    site.page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) site.trouble.push(request.url());
    });
  });
  after(async () => {
    await site.browser?.close();
    await site.app?.close();
    await site.database?.destroy();
  });
  return site;
}

async function receive({ url }, change) {
  const body = {
    schema: '1.0',
    type: 'idea',
    language: 'de',
    municipality: 'lemgo',
    elapsed: 20_000,
  };
  const answer = await fetch(`${url}/v1/feedback`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      origin: ORIGIN,
    },
    body: JSON.stringify({ ...body, text: TEXT, ...change }),
  });
  assert.equal(answer.status, 201);
  return (await answer.json()).receipt;
}

/** Everything axe knows, in both schemes and in the least width; and nothing runs out of the page. */
async function checkPage({ page }, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), [], `${name}, ${colorScheme}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${name} is ${width} wide`);
  assert.deepEqual(await violations(page), [], `${name}, 320 px`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

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
    const receipt = await receive(site, { name: 'Erika', email: 'erika@example.org' });
    await page.goto(`${url}/moderation`);
    await checkPage(site, 'list');
    await page.getByRole('link', { name: receipt }).click();
    assert.match(await page.locator('pre.said').innerText(), /Marktplatz,\nbitte mit U\+202Erück/);
    await checkPage(site, 'entry');
    await page.getByLabel('aufgegriffen', { exact: true }).check();
    await page.getByLabel('Antwort').fill('Danke! Drei neue Bänke kommen.');
    await page.getByLabel('veröffentlichen').check();
    await page.getByLabel('Titel in Ihren Worten').fill('Sitzplätze in der Innenstadt');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.goto(`${url}/moderation`);
    const link = page.getByRole('link', { name: 'Veröffentlichte Anliegen' });
    const { needs } = JSON.parse(await download(site, link));
    assert.equal(needs[0].title, 'Sitzplätze in der Innenstadt');
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
    assert.equal(await page.getByLabel('Antwort').inputValue(), VECTORS[1]);
    assert.deepEqual(site.trouble, []);
  });

  it('P-10, A-01: everything of one address is erased in two clicks', async () => {
    const { page, url, database } = site;
    const receipt = await receive(site, { email: 'max@example.org' });
    await receive(site, { email: 'Max@example.org' });
    await page.goto(`${url}/moderation/entries/${receipt}`);
    await page.getByRole('button', { name: 'Löschen …' }).click();
    await checkPage(site, 'erase');
    await page.getByRole('button', { name: 'Endgültig löschen' }).click();
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
