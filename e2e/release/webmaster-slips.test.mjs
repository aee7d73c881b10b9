import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { EMBED, FALLBACKS, FEED, html, openHost, widget } from '../support/host-page.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { quiet, until } from '../support/waiting.mjs';
import { BANNER, MAP, ready } from '../support/widgets.mjs';

const site = useSite();
const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;
const script = (src, settings = SETTINGS) =>
  `<script async crossorigin src="${src}" ${settings}></script>`;
const head = (settings) => script('/v1/embed.js', settings);

const answers = (change) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, ...change(await response.body(), response.headers()) });
};
const missing = (route) =>
  route.fulfill({ status: 404, body: '<h1>Nicht da</h1>', contentType: 'text/html' });
const website = (route) =>
  route.fulfill({ body: '<!doctype html><h1>Startseite</h1>', contentType: 'text/html' });
const typed = (type) => answers((body) => ({ body, contentType: type }));
const packed = answers((body) => ({ body: gzipSync(body) }));
const CHUNKS = '/v1/chunks/*';
const OUTLINES = new URL('boundaries.json', `http://localhost${FEED}`).pathname;
const CAPITALS = FEED.toUpperCase();
const saying = (code, path) => new RegExp(`${code}: .*${path}`);

/** What somebody new to it gets wrong → the page and its server, and the line that names it. */
const slips = {
  'a wrong path to the script': {
    head: script('/strategie/v1/embed.js'),
    named: /404.*\/strategie\/v1\/embed\.js/,
  },
  'a script whose address leads to a page': {
    routes: { '/v1/embed.js': website },
    named: /SyntaxError: Unexpected token '<'/,
  },
  'no feed at its address': {
    routes: { [FEED]: missing },
    named: saying('feed-not-found', FEED),
  },
  'no boundaries beside the feed': {
    routes: { [OUTLINES]: missing },
    tag: MAP,
    named: saying('feed-not-found', OUTLINES),
    works: true,
  },
  'chunks that were not copied along': {
    routes: { [CHUNKS]: missing },
    named: /widget-not-loaded: .*\/v1\/chunks\/[\w-]+\.js \(404\)/,
  },
  'chunks in the place of which a page comes': {
    routes: { [CHUNKS]: website },
    named: /widget-not-loaded: .*\/v1\/chunks\/[\w-]+\.js \(200 text\/html\)/,
  },
  'chunks of a type that is no script': {
    routes: { [CHUNKS]: typed('application/octet-stream') },
    named: /widget-not-loaded: .*\/v1\/chunks\/[\w-]+\.js \(200 application\/octet-stream\)/,
  },
  'chunks packed twice': {
    routes: { [CHUNKS]: packed },
    named: /widget-not-loaded: .*\/v1\/chunks\/[\w-]+\.js \(200 text\/javascript; charset=utf-8\)/,
  },
  'a feed packed twice': {
    routes: { [FEED]: packed },
    named: /feed-not-json: .*strategy\.json.*1/,
  },
  'a policy without the script': {
    headers: { 'Content-Security-Policy': "script-src 'self' 'nonce-x'" },
    head: script('http://localhost:1/v1/embed.js'),
    named: /Content Security Policy.*localhost:1|localhost:1.*Content Security Policy/,
  },
  'a policy without the feed': {
    headers: { 'Content-Security-Policy': "connect-src 'none'" },
    named: /feed-unreachable: .*strategy\.json.*Content-Security-Policy: connect-src/,
  },
  'capital letters in the path of the feed': {
    head: head(`data-strategy-feed="${CAPITALS}"`),
    named: saying('feed-not-found', CAPITALS),
  },
  'the half of a prefix': {
    head: head(SETTINGS.replaceAll('data-strategy-', 'data-')),
    named:
      /setting-unusable: script data-municipality="lemgo": Meinten Sie data-strategy-municipality/,
  },
  'a setting behind the end of its tag': {
    head: EMBED.replace('></', '> data-strategy-theme="lemgo"</'),
    named: /script data-strategy-theme="lemgo": Das steht hinter dem „>“/,
    works: true,
  },
  'two lines that contradict each other': {
    head: head(SETTINGS) + head(SETTINGS.replace('lemgo', 'detmold')),
    named: /script data-strategy-municipality="detmold": Eine andere Zeile der Seite nennt „lemgo“/,
    works: true,
  },
  'attributes of the div form without their prefix': {
    body: `<div data-strategy-widget="vision-banner" view="chart">${FALLBACKS[BANNER]}</div>`,
    named: /div view="chart": Meinten Sie data-strategy-view/,
    works: true,
  },
  'a town that is none': {
    head: head(`data-strategy-feed="${FEED}" data-strategy-municipality="Lehmgo"`),
    named: /municipality-unknown: Lehmgo/,
    works: true,
  },
};

/** Always those that our code names in words of its own. */
const cases = sampled(Object.entries(slips), 4, { always: ([slip]) => /^(chunks|two)/.test(slip) });

/** Opens a page with one widget and remembers each line of the console with the address it is about. */
async function visitWith(t, { tag = BANNER, lines, ...page }) {
  const note = (message) => lines.push(`${message.text()} ${message.location().url}`);
  const before = (context) => {
    context.on('console', note);
    context.on('weberror', (error) => lines.push(`${error.error()} ${error.error().stack}`));
  };
  const text = html({ head: page.head ?? EMBED, body: page.body ?? widget(tag) });
  return openHost(t, site, { ...page, html: text, before });
}

const names = (lines, named) =>
  until(() => lines.some((line) => named.test(line)), `${named}\n`).catch((error) =>
    assert.fail(`${error.message}${lines.join('\n')}`),
  );

describe('what names a slip of somebody who copies a release for the first time', () => {
  for (const [slip, { named, works = false, tag = BANNER, ...page }] of cases) {
    it(`H-15: ${slip}`, async (t) => {
      const lines = [];
      const visit = await visitWith(t, { tag, lines, ...page });
      await visit.page.locator(tag).scrollIntoViewIfNeeded();
      await names(lines, named);
      if (works) await ready(visit.page, tag);
      else await visit.page.getByText(FALLBACKS[tag]).waitFor();
    });
  }

  it('takes every way to write a town', async (t) => {
    const towns = ['LEMGO', 'Lemgo', '05766044', ' lemgo '];
    const lines = [];
    const visit = await visitWith(t, {
      lines,
      body: towns.map((town) => `<${BANNER} municipality="${town}"></${BANNER}>`).join(''),
    });
    await visit.page.waitForFunction(
      ([tag, count]) => document.querySelectorAll(`${tag}[data-strategy-painted]`).length === count,
      [BANNER, towns.length],
    );
    await quiet(visit);
    assert.deepEqual(visit.reports(), []);
  });

  it('H-15: a page opened by a double click', async (t) => {
    const file = join(tmpdir(), `strategie-${process.pid}.html`);
    const path = pathToFileURL(join(process.cwd(), 'dist/v1/embed.js')).href;
    writeFileSync(file, html({ head: script(path, ''), body: widget(BANNER) }));
    t.after(() => rmSync(file));
    const lines = [];
    const visit = await visitWith(t, { lines, head: '' });
    await visit.page.goto(pathToFileURL(file).href);
    await names(lines, /origin 'null'.*CORS|file:.*CORS/);
    await visit.page.getByText(FALLBACKS[BANNER]).waitFor();
  });

  for (const [what, parts, named] of [
    ['the script', { src: 'http://www.stadt.example/v1/embed.js' }, /Mixed Content.*embed\.js/],
    [
      'the feed',
      { src: `https://www.stadt.example/v1/embed.js`, feed: 'http://www.stadt.example/feed.json' },
      /feed-blocked-url: http:\/\/www\.stadt\.example\/feed\.json/,
    ],
  ]) {
    it(`H-15: ${what} by http on a page with https`, async (t) => {
      const lines = [];
      const visit = await visitWith(t, { lines, head: '' });
      const { src, feed = FEED } = parts;
      const body = html({
        head: script(src, `data-strategy-feed="${feed}"`),
        body: widget(BANNER),
      });
      await visit.context.route('https://www.stadt.example/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/seite') await route.fulfill({ body, contentType: 'text/html' });
        else await route.fulfill({ response: await route.fetch({ url: site.url + pathname }) });
      });
      await visit.page.goto('https://www.stadt.example/seite');
      await names(lines, named);
      await visit.page.getByText(FALLBACKS[BANNER]).waitFor();
    });
  }
});
