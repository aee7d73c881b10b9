import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { addAccount } from '../../packages/receiver/src/moderation/accounts/accounts.ts';
import { configOf, connect, createReceiver, migrate } from '../../packages/receiver/src/index.ts';
import { violations } from '../support/axe.mjs';
import { SAMPLE_FILE } from '../support/sample-feed.mjs';
import { sampled } from '../support/sampled.mjs';
import { launchChromium } from '../support/site.mjs';
import { LIMIT } from '../support/waiting.mjs';

export const PASSWORD = 'ein ganz eigenes Passwort';
const ORIGIN = 'https://www.lemgo.example';
const TEXT = 'Mehr Bänke am Marktplatz,\nbitte mit \u202Erückwärts 🪑';

/** The real receiver with one account for Lemgo, and one page of a browser. */
export function useModeration() {
  const site = {};
  before(async () => {
    site.database = connect(':memory:');
    await migrate(site.database);
    const towns = [{ id: 'lemgo', name: 'Lemgo', origins: [ORIGIN] }];
    const config = configOf(
      { county: 'lemgo', towns, proofOfWork: 'never', feed: SAMPLE_FILE },
      randomUUID() + randomUUID(),
    );
    site.app = createReceiver({ config, database: site.database }, false);
    site.url = await site.app.listen({ port: 0, host: '127.0.0.1' });
    site.generated = await addAccount(site.database, 'anna', 'lemgo');
    site.browser = await launchChromium();
    site.context = await site.browser.newContext({ acceptDownloads: true });
    site.page = await site.context.newPage();
    site.page.setDefaultTimeout(LIMIT);
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

/** @param change - of a message; a ballot where it has choices */
export async function receive({ url }, change) {
  const body = { schema: '1.0', language: 'de', municipality: 'lemgo', elapsed: 20_000 };
  const isBallot = 'choices' in change;
  const answer = await fetch(`${url}/v1/${isBallot ? 'votes' : 'feedback'}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      origin: ORIGIN,
    },
    body: JSON.stringify({ ...body, ...(!isBallot && { type: 'idea', text: TEXT }), ...change }),
  });
  assert.equal(answer.status, 201);
  return (await answer.json()).receipt;
}

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
];

/** Everything axe knows, in both schemes and in the least width; and nothing runs out of the page. */
export async function checkPage({ page }, name) {
  for (const { colorScheme, width } of sampled(LOOKS, 1)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await violations(page), [], `${name}, ${colorScheme}, ${width} px`);
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(needed <= width, `${name} is ${needed} wide at ${width}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Logs in for the first time, which asks for a password of one's own. */
export async function firstLogin(page, url, generated) {
  await page.goto(`${url}/moderation`);
  await page.getByLabel('Login').fill('anna');
  await page.getByLabel('Passwort').fill(generated);
  await page.keyboard.press('Enter');
  await page.getByLabel('Bisheriges Passwort').fill(generated);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Neues Passwort noch einmal').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Ihr Passwort ist geändert.').waitFor();
}
