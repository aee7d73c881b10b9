import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EMBED, FEED, html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { quiet, until } from '../support/waiting.mjs';
import { allReady, BANNER, EXPLORER, ready, WIDGETS } from '../support/widgets.mjs';

const site = useSite();
const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;
const js = (file) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const script = (body) => (route) =>
  route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' });

const told = async (visit, code) => {
  await until(() => visit.reports().some((line) => line.includes(code)), code);
  return visit.reports().find((line) => line.includes(code));
};
const isSeen = (page, text) => page.getByText(text, { exact: true }).isVisible();

describe('elements that end in />', () => {
  const body = `<main><h1>Seite</h1><strategy-vision-banner /><p>Nach dem Banner</p><strategy-action-field-explorer />
    <strategy-project-map /><strategy-progress-chart /><strategy-feedback-form /></main>
    <footer id="fuss"><p>Impressum</p><button onclick="this.textContent='gedrückt'">Knopf</button></footer>`;

  it('five widgets and the rest of the page are there, and the console names the cure', async (t) => {
    const visit = await openHost(t, site, { html: html({ body }) });
    const { page } = visit;
    await allReady(page);
    for (const text of ['Nach dem Banner', 'Impressum']) assert.ok(await isSeen(page, text), text);
    await page.getByRole('button', { name: 'Knopf' }).click();
    assert.ok(await isSeen(page, 'gedrückt'));
    assert.match(
      await told(visit, 'element-not-closed'),
      /<strategy-vision-banner … \/>: Schreiben Sie/,
    );
    none(visit.errors());
  });

  it('one alone gives back the paragraphs after it', async (t) => {
    const text = '<main><h1>S</h1><strategy-vision-banner/><p>Eins</p><p>Zwei</p></main>';
    const visit = await openHost(t, site, { html: html({ body: text }) });
    await ready(visit.page, BANNER);
    await told(visit, 'element-not-closed');
    assert.ok((await isSeen(visit.page, 'Eins')) && (await isSeen(visit.page, 'Zwei')));
  });

  it('a div gives back what it took in', async (t) => {
    const text =
      '<main><div data-strategy-widget="vision-banner" /><p>Danach</p></main><footer>Fuß</footer>';
    const visit = await openHost(t, site, { html: html({ body: text }) });
    await ready(visit.page, BANNER);
    await told(visit, 'element-not-closed');
    assert.ok(await isSeen(visit.page, 'Danach'));
  });
});

describe('a stranger on our name', () => {
  it('keeps it without our place, is named, and the other widgets work', async (t) => {
    const define = `<script>customElements.define('${BANNER}', class extends HTMLElement {});</script>`;
    const visit = await openHost(t, site, {
      html: html({ head: define + EMBED, body: widget(BANNER) + widget(EXPLORER) }),
    });
    await ready(visit.page, EXPLORER);
    assert.match(await told(visit, 'element-taken'), new RegExp(BANNER));
    const { height } = await visit.page.locator(BANNER).boundingBox();
    assert.ok(height < 300, String(height));
  });
});

describe('XHTML', () => {
  it('keeps the fallback without our place and says why', async (t) => {
    const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>S</title>
      <script src="/v1/embed.js" ${SETTINGS}></script></head><body>${WIDGETS.map((tag) => widget(tag)).join('')}</body></html>`;
    const visit = await openHost(t, site, { html: '' });
    await visit.context.route(`${site.url}/x`, (route) =>
      route.fulfill({ body: page, contentType: 'application/xhtml+xml; charset=utf-8' }),
    );
    await visit.page.goto(`${site.url}/x`);
    assert.match(await told(visit, 'page-not-html'), /application\/xhtml\+xml/);
    await quiet(visit);
    const { height } = await visit.page.locator(BANNER).boundingBox();
    assert.ok(height < 300, String(height));
    none(visit.exceptions);
  });
});

describe('a loader under another name', () => {
  const names = {
    'a hash': '/v1/embed-3f2a9c.js',
    'a minifier’s ending': '/v1/embed.min.js',
    'a folder of another name': '/Unsere Strategie/embed.js',
    'a hash and a folder': '/Größe 2/embed.3f2a.js?v=3',
    'a name of its own': '/Unsere Strategie/strategie.js',
  };
  for (const [what, path] of Object.entries(names)) {
    it(`works with ${what}`, async (t) => {
      const folder = encodeURI(path.slice(0, path.lastIndexOf('/')));
      const routes = {
        [`${folder}/*`]: script(js('v1/embed.js')),
        [`${folder}/chunks/*`]: (route) =>
          script(js(`v1/chunks/${route.request().url().split('/').at(-1)}`))(route),
      };
      const head = `<script async crossorigin src="${path}" ${SETTINGS}></script>`;
      const visit = await openHost(t, site, { html: html({ head, body: widget(BANNER) }), routes });
      await ready(visit.page, BANNER);
      none(visit.errors());
      none(visit.reports());
    });
  }

  it('names address and answer where an optimiser put it into a file elsewhere', async (t) => {
    const head = `<script src="/cache/bundle.js" ${SETTINGS}></script>`;
    const visit = await openHost(t, site, {
      html: html({ head, body: widget(BANNER) }),
      routes: { '/cache/bundle.js': script(js('v1/embed.js')) },
    });
    assert.match(await told(visit, 'widget-not-loaded'), /\/cache\/chunks\/[\w-]+\.js \(404\)/);
  });
});

describe('what a policy blocks', () => {
  const policies = {
    'the feed': [`connect-src 'none'`, 'feed-unreachable', /strategy\.json \(.*connect-src\)/],
    'the chunks': [
      `script-src {ORIGIN}/v1/embed.js`,
      'widget-not-loaded',
      /chunks\/[\w-]+\.js.* \(.*script-src(-elem)?\)/,
    ],
  };
  for (const [what, [policy, code, pattern]] of Object.entries(policies)) {
    it(`is named with the directive: ${what}`, async (t) => {
      const headers = { 'Content-Security-Policy': policy.replace('{ORIGIN}', site.url) };
      const visit = await openHost(t, site, { html: html({ body: widget(BANNER) }), headers });
      assert.match(await told(visit, code), pattern);
    });
  }
});

describe('settings that are none', () => {
  const heads = {
    'data-stratgy-feed': `data-stratgy-feed="${FEED}" data-strategy-municipality="lemgo"`,
    'data-strategy-municipalty': `data-strategy-feed="${FEED}" data-strategy-municipalty="lemgo"`,
    feed: `feed="${FEED}" municipality="lemgo"`,
    'data-strategy-theme': `${SETTINGS} data-strategy-theme="lemgoo"`,
    'data-strategy-feeds': `data-strategy-feeds="${FEED}"`,
  };
  for (const [name, attributes] of Object.entries(heads)) {
    it(`${name} is named with its value`, async (t) => {
      const head = `<script async src="/v1/embed.js" ${attributes}></script>`;
      const visit = await openHost(t, site, { html: html({ head, body: widget(BANNER) }) });
      const line = await told(visit, 'setting-unusable');
      assert.ok(
        line.includes(/"([^"]*)"$/.exec(attributes.split(' ').at(-1))[1]) || line.includes(FEED),
        line,
      );
    });
  }
});
