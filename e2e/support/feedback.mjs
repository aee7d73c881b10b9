import { after, before, beforeEach } from 'node:test';
import { startReceiver } from '../../packages/feedback/src/testing/receiver.ts';
import { answer, FEED, html, openHost } from './host-page.mjs';
import { sampleFeed } from './sample.mjs';
import { useSite } from './site.mjs';
import { ready } from './widgets.mjs';

export const FORM = 'strategy-feedback-form';

/** A page made from a string has no address of its own, so Chromium keeps it away from this machine. */
const args = ['--disable-features=LocalNetworkAccessChecks'];

/** A site and a real receiver on an origin of its own, empty and sound before each test. */
export function useReceiver() {
  const site = useSite({ args });
  before(async () => {
    site.receiver = await startReceiver();
  });
  after(() => site.receiver.close());
  beforeEach(() => {
    site.receiver.faults = [];
    site.receiver.box.received.length = 0;
    site.receiver.posts.length = 0;
  });
  return site;
}

const feedFor = ({ url }) => ({
  ...sampleFeed(),
  feedbackRoutes: [{ endpoint: url, email: 'digital@lemgo.example', privacyUrl: '/datenschutz' }],
});

/** A page with the form, whose feed names the test's own receiver. */
export async function openForm(t, site, routes = {}) {
  const body = `<${FORM}></${FORM}><p><a href="/lemgo.html">Weiter</a></p>`;
  const feed = { [FEED]: answer(feedFor(site.receiver)) };
  const visit = await openHost(t, site, { html: html({ body }), routes: { ...feed, ...routes } });
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
