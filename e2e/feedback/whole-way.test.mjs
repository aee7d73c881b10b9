import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { addAccount } from '../../packages/receiver/src/moderation/accounts/accounts.ts';
import { configOf, connect, createReceiver, migrate } from '../../packages/receiver/src/index.ts';
import { FORM, send, sendText, sentHeading, text } from './feedback.mjs';
import { answer, FEED, html, openHost } from '../support/host-page.mjs';
import { firstLogin } from './moderation.mjs';
import { none } from '../support/same.mjs';
import { SAMPLE_FILE, sampleFeed } from '../support/sample-feed.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { ready } from '../support/widgets.mjs';

const WORDS = 'Auf dem Marktplatz fehlen Bänke 🪑, schreibt Erika.';
const TITLE = 'Mehr Sitzplätze in der Innenstadt';
const ANSWER = 'Drei neue Bänke stehen seit dieser Woche.';

/** A page made from a string has no address of its own, so Chromium keeps it away from this machine. */
const site = useSite({ args: ['--disable-features=LocalNetworkAccessChecks'] });
const folder = mkdtempSync(join(tmpdir(), 'whole-way-'));
const town = {};

async function startReceiver(port) {
  town.database = connect(join(folder, 'feedback.sqlite'));
  await migrate(town.database);
  town.app = createReceiver({ config: town.config, database: town.database }, false);
  return town.app.listen({ port, host: '127.0.0.1' });
}

async function stopReceiver() {
  await town.app.close();
  await town.database.destroy();
}

/** With an account for its staff; gone after the test. */
async function useReceiver(t) {
  const towns = [{ id: 'lemgo', name: 'Lemgo', origins: [site.url] }];
  const file = { county: 'lemgo', towns, feed: SAMPLE_FILE };
  town.config = configOf(file, crypto.randomUUID() + crypto.randomUUID());
  town.url = await startReceiver(0);
  town.generated = await addAccount(town.database, 'anna', 'lemgo');
  t.after(async () => {
    await stopReceiver();
    rmSync(folder, { recursive: true });
  });
}

/** The town's page, whose feed has these published needs. */
async function openTown(t, needs) {
  const route = { endpoint: `${town.url}/v1/feedback`, privacyUrl: '/datenschutz' };
  const feed = { ...sampleFeed(), needs, feedbackRoutes: [route] };
  const visit = await openHost(t, site, {
    html: html({ body: `<${FORM} municipality="lemgo"></${FORM}>` }),
    routes: { [FEED]: answer(feed) },
  });
  await ready(visit.page, FORM);
  return visit;
}

async function answerEntry(page, receipt) {
  await page.goto(`${town.url}/moderation`);
  await page.getByRole('link', { name: receipt }).click();
  await page.getByText(WORDS).waitFor();
  await page.getByLabel('aufgegriffen', { exact: true }).check();
  await page.getByLabel('Antwort').fill(ANSWER);
  await page.getByLabel('veröffentlichen').check();
  await page.getByLabel('Titel in Ihren Worten').fill(TITLE);
  await page.getByLabel('Handlungsfeld').selectOption({ label: 'Städtebau' });
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('Gespeichert.').waitFor();
}

async function exportNeeds(page) {
  await page.goto(`${town.url}/moderation`);
  const link = page.getByRole('link', { name: 'Veröffentlichte Anliegen' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return JSON.parse(await readFile(await file.path(), 'utf8')).needs;
}

describe('the whole way of a message', () => {
  it('R-07 R-16 P-09: written, kept while the receiver is down, received, answered, published and shown', async (t) => {
    await useReceiver(t);
    const { page } = await openTown(t, []);
    await stopReceiver();
    await sendText(page, WORDS);
    await page.getByText('Es kam keine Bestätigung.').waitFor();
    assert.equal(await text(page).inputValue(), WORDS);
    await startReceiver(Number(new URL(town.url).port));
    await send(page).click();
    await sentHeading(page).waitFor();
    const shown = await page.locator(FORM).evaluate(({ shadowRoot }) => shadowRoot.textContent);
    const [receipt] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown);

    const { page: staff } = await newVisit(t, site);
    await firstLogin(staff, town.url, town.generated);
    await answerEntry(staff, receipt);
    const needs = await exportNeeds(staff);
    assert.deepEqual(needs[0].actionFields, ['staedtebau']);
    assert.doesNotMatch(JSON.stringify(needs), /Erika|Marktplatz/);

    const { page: later, errors } = await openTown(t, needs);
    await later.locator(FORM).evaluate((form) => form.scrollIntoView({ block: 'end' }));
    await later.getByText(TITLE).waitFor();
    await later.getByText(ANSWER).waitFor();
    none(errors());
    const entries = await town.database.selectFrom('entry').selectAll().execute();
    assert.deepEqual(
      entries.map((entry) => entry.receipt),
      [receipt],
    );
  });
});
