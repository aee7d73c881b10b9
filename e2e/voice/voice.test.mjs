import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useReceiver } from '../feedback/feedback.mjs';
import { answer, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { quiet } from '../support/waiting.mjs';
import { CHART, EXPLORER, failed, FORM, MAP, ready, WIDGETS, whole } from '../support/widgets.mjs';
import { ACTS } from './acts.mjs';
import { heard, recordVoice } from './recorder.mjs';

const site = useReceiver();
const county = EMBED.replace(/ data-strategy-municipality="\w+"/, '');
const element = (tag, attributes = '') => `<${tag} ${attributes}></${tag}>`;

const groups = ['eins', 'zwei'].flatMap((key) =>
  [EXPLORER, MAP, CHART].map((tag) => element(tag, `url-key="${key}"`)),
);

/** What stands on a page. */
const PAGES = {
  'the explorer alone': [element(EXPLORER)],
  'all five widgets': WIDGETS.map((tag) =>
    element(tag, tag === FORM ? 'municipality="lemgo"' : ''),
  ),
  'two groups of widgets': groups,
};

const feed = () => ({
  ...sampleFeed(),
  feedbackRoutes: [
    { endpoint: site.receiver.url, email: 'digital@lemgo.example', privacyUrl: '/datenschutz' },
  ],
});

/** A page on which everything that live regions say is heard. */
async function openPage(t, body, routes = {}) {
  const visit = await openHost(
    t,
    site,
    {
      html: html({ head: county, body: body.join('') }),
      routes: { [FEED]: answer(feed()), ...routes },
      before: (context) => context.addInitScript(recordVoice),
    },
    { viewport: { width: 1280, height: 800 } },
  );
  return visit;
}

async function openReady(t, body) {
  const visit = await openPage(t, body);
  const tags = WIDGETS.filter((tag) => body.some((one) => one.startsWith(`<${tag}`)));
  for (const tag of tags) {
    for (const one of await visit.page.locator(tag).all())
      await one.evaluate((widget) => widget.scrollIntoView());
    await whole(visit.page, tag);
  }
  await visit.page.clock.install();
  const said = await heard(visit, quiet);
  // A busy machine may take long enough for a word on that.
  const others = said.filter(({ words }) => words !== 'Die Strategie wird geladen …');
  assert.deepEqual(others, [], 'nothing is said of what the page opens with');
  return visit;
}

/** Everything wrong with what was said after an action. */
async function faultsOf(page, { live, focus, also }, all) {
  // A control may tell by its own words what came of pressing it, where nothing else does.
  const said = all.filter(({ role }) => role !== 'focus' || live || also);
  const first = said.findIndex(({ words }) => words === also);
  const heardOf = said.toSpliced(first, first < 0 ? 0 : 1);
  const list = JSON.stringify(said);
  const faults = said.filter(({ isLost }) => isLost).map(({ words }) => `nobody hears „${words}“`);
  const at = await page.evaluate(() => globalThis.probe.focusedName());
  if (at.tag === 'body') faults.push('the focus fell to the body');
  if (focus && !focus.test(at.name || '')) faults.push(`the focus is on „${at.name}“`);
  if (!live && heardOf.length) faults.push(`said beside the focus: ${list}`);
  if (!live) return faults;
  const wanted = await live(page);
  const isRight = (one) => (wanted instanceof RegExp ? wanted.test(one) : wanted === one);
  if (heardOf.length !== 1) faults.push(`${heardOf.length} messages: ${list}`);
  else if (!isRight(heardOf[0].words)) faults.push(`„${heardOf[0].words}“, not „${wanted}“`);
  return faults;
}

describe('one voice', () => {
  for (const [what, body] of Object.entries(PAGES)) {
    it(`A-22 A-06: on a page with ${what} each action is told once, and the focus stays`, async (t) => {
      const visit = await openReady(t, body);
      const acts = ACTS.filter(({ in: tag }) => body.some((one) => one.startsWith(`<${tag}`)));
      const rows = [];
      for (const step of acts) {
        await step.act(visit.page, site);
        const said = await heard(visit, quiet);
        const faults = await faultsOf(visit.page, step, said);
        const how = said.map(({ words, host }) => `${host}: ${words}`).join(' | ') || '–';
        t.diagnostic(`${step.name} → ${how}`);
        rows.push(...faults.map((fault) => `${step.name}: ${fault}`));
      }
      none(rows);
    });
  }

  it('A-22: a feed that fails for five widgets sounds one alarm, each says so, and trying again leads on', async (t) => {
    let isBroken = true;
    const visit = await openPage(t, PAGES['all five widgets'], {
      [FEED]: (route) => answer(isBroken ? '{' : feed())(route),
    });
    const { page } = visit;
    for (const tag of WIDGETS) await failed(page, tag);
    await page.clock.install();
    const said = await heard(visit, quiet);
    assert.deepEqual(
      said.map(({ role, words }) => [role, words]),
      [['alert', 'Die Inhalte sind gerade nicht erreichbar. Noch einmal versuchen']],
    );
    const retry = page.locator(`${MAP} .look button`);
    await retry.press('Enter');
    const again = await heard(visit, quiet);
    assert.equal(again.filter(({ role }) => role === 'alert').length, 1);
    const name = () => page.evaluate(() => globalThis.probe.focusedName());
    assert.equal((await name()).name, 'Noch einmal versuchen');
    isBroken = false;
    await retry.press('Enter');
    await ready(page, MAP);
    assert.deepEqual(await heard(visit, quiet), []);
    const { tag, host } = await name();
    assert.deepEqual([host, tag], [MAP, 'h2']);
  });

  it('A-22: five widgets that wait for a feed say so once, after a second', async (t) => {
    let arrive;
    const waits = new Promise((resolve) => (arrive = resolve));
    const visit = await openPage(t, PAGES['all five widgets'], {
      [FEED]: (route) => void waits.then(() => answer(feed())(route)),
    });
    const { page } = visit;
    await page.locator(`${EXPLORER} .look`).waitFor();
    await page.waitForFunction(() => globalThis.voice.said.length > 0);
    arrive();
    await ready(page, EXPLORER);
    const said = await page.evaluate(() => globalThis.voice.take());
    assert.deepEqual(
      said.map(({ words, isLost }) => [words, isLost]),
      [['Die Strategie wird geladen …', false]],
    );
  });

  it('A-06: closing a measure whose link is gone leads to the heading of its widget', async (t) => {
    const { page } = await openReady(t, PAGES['the explorer alone']);
    await page.locator(`${EXPLORER} .measure a`).first().press('Enter');
    await page.locator('dialog[open] #title').waitFor();
    await page.evaluate(() => (location.hash += '&q=gibtesnicht'));
    await page.waitForFunction(() => !globalThis.probe.all('.measure').length);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !globalThis.probe.all('dialog[open]').length);
    // What is hidden loses the focus with the next frame only.
    await page.waitForFunction(() => globalThis.probe.focused().matches('h2, body'));
    await page.waitForFunction(() => globalThis.probe.focused() !== document.body);
    assert.equal((await page.evaluate(() => globalThis.probe.focusedName())).tag, 'h2');
  });
});
