import assert from 'node:assert/strict';
import { after, beforeEach } from 'node:test';
import { startReceiver } from '../../packages/receiver/src/testing/receiver.ts';
import { answer, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { useSite } from '../support/site.mjs';
import { hurry } from '../support/waiting.mjs';
import { ready, textOf } from '../support/widgets.mjs';

export const FORM = 'strategy-feedback-form';

/** A page made from a string has no address of its own, so Chromium keeps it away from this machine. */
const args = ['--disable-features=LocalNetworkAccessChecks'];

/**
 * A site and a real receiver on an origin of its own, a new one before each test; `receive` starts it with
 * another configuration.
 *
 * @param more - arguments of the browser
 */
export function useReceiver(more = []) {
  const site = useSite({ args: [...args, ...more] });
  site.receive = async (change) => {
    await site.receiver?.close();
    const towns = [{ id: 'lemgo', name: 'Lemgo', origins: [site.url] }];
    // A program writes faster than people do.
    site.receiver = await startReceiver({ county: 'lemgo', towns, minimumTime: 0, ...change });
  };
  beforeEach(() => site.receive());
  after(() => site.receiver?.close());
  return site;
}

const feedFor = ({ url }) => ({
  ...sampleFeed(),
  feedbackRoutes: [{ endpoint: url, email: 'digital@lemgo.example', privacyUrl: '/datenschutz' }],
});

/** A page with the form, whose feed names the test's own receiver; pauses between tries pass faster. */
export async function openForm(t, site, routes = {}) {
  const body = `<${FORM}></${FORM}><p><a href="/lemgo.html">Weiter</a></p>`;
  const feed = { [FEED]: answer(feedFor(site.receiver)) };
  const page = html({ head: hurry() + EMBED, body });
  const visit = await openHost(t, site, { html: page, routes: { ...feed, ...routes } });
  await ready(visit.page, FORM);
  return visit;
}

export const text = (page) => page.getByLabel('Ihre Nachricht');
export const send = (page) => page.getByRole('button', { name: /^(Nachricht|Noch einmal) senden/ });
export const sentHeading = (page) =>
  page.getByRole('heading', { name: 'Ihre Nachricht ist angekommen.' });

/** Writes a message and sends it. */
export async function sendText(page, words = 'Mehr Bänke') {
  await text(page).fill(words);
  await send(page).click();
}

/** The only entry of the receiver, which every request so far was for. */
export async function onlyEntry({ receiver }, words = 'Mehr Bänke') {
  const [entry, ...others] = await receiver.entries();
  assert.equal(entry?.text, words);
  assert.deepEqual(others, []);
  assert.equal(new Set(receiver.posts.map((post) => post['idempotency-key'])).size, 1);
  return entry;
}

/** One entry, whose number the form shows. */
export async function storedOnce(page, site, words) {
  const { receipt } = await onlyEntry(site, words);
  assert.ok((await textOf(page, FORM)).includes(receipt));
}
