import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { skipWithout } from '../../packages/receiver/src/testing/skip-without.ts';
import { send, sentHeading, storedOnce, text, useReceiver } from '../feedback/feedback.mjs';
import { ALL, answer, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { hurry, quiet, until } from '../support/waiting.mjs';
import { CHART, EXPLORER, MAP, whole, WIDGETS } from '../support/widgets.mjs';
import {
  missingFiles,
  OLD_LIBRARIES,
  rememberNatives,
  replacedNatives,
  scriptOf,
  styleOf,
} from './old-libraries.mjs';

const site = useReceiver();
const TAG = '<script src="/library.js"></script><link rel="stylesheet" href="/library.css">';

const feedFor = ({ url }) => ({
  ...sampleFeed(),
  feedbackRoutes: [{ endpoint: url, email: 'digital@lemgo.example', privacyUrl: '/datenschutz' }],
});

/** Everything that a widget says, in boxes that are closed, too; what it announces comes and goes. */
const deepText = (tag) => {
  const textIn = (node) =>
    [...node.childNodes]
      .filter((child) => !child.matches?.('[role=status]'))
      .map((child) =>
        child.nodeType === Node.TEXT_NODE
          ? child.data
          : `${child.shadowRoot ? textIn(child.shadowRoot) : ''} ${textIn(child)}`,
      )
      .join(' ');
  return textIn(document.querySelector(tag).shadowRoot).replace(/\s+/g, ' ');
};

/** What five widgets say once they have nothing more to change. */
async function texts(visit) {
  const read = () => Promise.all(WIDGETS.map((tag) => visit.page.evaluate(deepText, tag)));
  let said;
  await until(async () => {
    const before = said?.join();
    await quiet(visit);
    said = await read();
    return said.join() === before;
  }, 'words that stay');
  return said.map((words) => words.replace(/:\d{4,5}\b/g, ':port'));
}

/** What a resident does with five widgets; answers what they said at each step. */
async function use(visit) {
  const { page } = visit;
  const steps = [await texts(visit)];
  await page.locator(`${EXPLORER} .field`).nth(1).click();
  await page.waitForFunction(() => location.hash.includes('field='));
  await page.locator(`${MAP} button[part~=control]`).first().click();
  await page.locator(CHART).getByRole('button', { name: 'Diagramm' }).click();
  await page.locator(`${CHART} canvas`).first().waitFor();
  steps.push(await texts(visit));
  await page.locator(`${EXPLORER} .measure a`).first().press('Enter');
  await page.locator('dialog[open] #title').waitFor();
  steps.push(await page.evaluate(() => probe.all('dialog[open]')[0].innerText));
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !probe.all('dialog[open]').length);
  return steps;
}

async function sendMessage(page) {
  await text(page).fill('Mehr Bänke');
  await send(page).click();
  await sentHeading(page).waitFor();
}

/** When a library runs: before ours, while our chunks are on their way, or once five widgets are shown. */
const TIMES = {
  before: { head: TAG + hurry() + EMBED },
  between: { head: hurry() + EMBED, isHeld: true },
  later: { head: hurry() + EMBED, isLate: true },
};

/** Of the two that replace natives all; the others are met at one time each, and in a full run at all. */
const REPLACES = /Prototype|MooTools/;
const matrix = Object.keys(OLD_LIBRARIES).flatMap((name) =>
  Object.keys(TIMES).map((time) => ({ name, time })),
);
const cases = sampled(matrix, Object.keys(OLD_LIBRARIES).length, {
  kindOf: ({ name }) => name,
  always: ({ name }) => REPLACES.test(name),
});

async function visitWith(t, library, { head, isHeld = false, isLate = false }) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const type = (contentType) => ({ contentType: `${contentType}; charset=utf-8` });
  const routes = {
    '/library.js': (route) =>
      route.fulfill({ body: library ? scriptOf(library) : '', ...type('text/javascript') }),
    '/library.css': (route) =>
      route.fulfill({ body: library ? styleOf(library) : '', ...type('text/css') }),
    [FEED]: answer(feedFor(site.receiver)),
    '/v1/chunks/*': async (route) => {
      if (isHeld) await released;
      await route.continue();
    },
  };
  const visit = await openHost(t, site, {
    html: html({ head, body: ALL }),
    routes,
    until: 'domcontentloaded',
  });
  const { page } = visit;
  const add = () => page.addScriptTag({ url: '/library.js' });
  if (isHeld) await add();
  release();
  for (const tag of WIDGETS) await whole(page, tag);
  if (isLate) await add();
  return visit;
}

describe('H-05: libraries of old pages', () => {
  let plain;
  const onPlainPage = async (t) =>
    (plain ??= await use(await visitWith(t, undefined, TIMES.before)));

  for (const { name, time } of cases) {
    const library = OLD_LIBRARIES[name];
    const skip = skipWithout(missingFiles(library).length === 0, name);
    it(`H-05: five widgets say and do the same with ${name}, ${time}`, { skip }, async (t) => {
      const expected = await onPlainPage(t);
      const visit = await visitWith(t, library, TIMES[time]);
      assert.deepEqual(await use(visit), expected);
      await sendMessage(visit.page);
      await storedOnce(visit.page, site);
      none(visit.errors().filter((line) => !line.includes('status of 428')));
      none(visit.reports());
    });
  }
});

/** Others that do what the natives did, or that no engine of our floor has; all else has a rule. */
const ALIKE = {
  'Prototype 1.7': [
    'Array.prototype.every',
    'Array.prototype.find',
    'Array.prototype.map',
    'Array.prototype.reverse',
    'Array.prototype.some',
    'Element',
    'Object.values',
    'RegExp.escape',
    'String.prototype.sub',
  ],
  'MooTools 1.4': [
    'Date.prototype.toISOString',
    'Date.prototype.toJSON',
    'Element',
    'Element.prototype.scrollTo',
    'Keyboard',
    'Object.values',
    'String.prototype.repeat',
  ],
};

/** What the lint rule and the build keep out of our code. */
const KEPT_OUT =
  /^(Array\.from|Array\.prototype\.entries|Date\.parse|Document|Event|Request|Function\.prototype\.bind|Window)$/;

describe('what they replace', () => {
  for (const [name, alike] of Object.entries(ALIKE)) {
    const library = OLD_LIBRARIES[name];
    const skip = skipWithout(missingFiles(library).length === 0, name);
    it(`H-05: is known of ${name}: alike, or kept out of our code`, { skip }, async (t) => {
      const { page } = await openHost(t, site, { html: html({ head: '', body: '' }) });
      await page.evaluate(rememberNatives);
      await page.evaluate(scriptOf(library));
      const replaced = await page.evaluate(replacedNatives);
      assert.ok(replaced.includes('Array.from'));
      none(replaced.filter((native) => !alike.includes(native) && !KEPT_OUT.test(native)));
    });
  }
});
