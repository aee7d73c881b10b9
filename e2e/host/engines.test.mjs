import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { engines, servePages } from './engines.mjs';
import { ALL, EMBED, FEED, html } from '../support/host-page.mjs';
import { isFull } from '../support/sampled.mjs';
import { STEPS } from './back-steps.mjs';
import { LITS, ownElements } from './own-lits.mjs';

const BASE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; require-trusted-types-for 'script'";
const policy = (types) => ({ 'Content-Security-Policy': `${BASE}; trusted-types ${types}` });
const script = (src) => `<script src="${src}"></script>`;
const PAGE_LITS = LITS.map(({ path }) => script(path)).join('');
const OWN = ownElements.map((tag) => `<${tag}></${tag}>`).join('');

/** In the page before all else: what went wrong, and what strangers could have touched. */
const RECORDER = `
  window.seen = { violations: [], errors: [], events: [], patched: [] };
  addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective));
  addEventListener('error', (event) => seen.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  addEventListener('lit-localize-status', (event) => seen.events.push(event.detail.status));
  for (const name of ['litElementHydrateSupport', 'litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport'])
    window[name] = () => seen.patched.push(name);
`;

/** Waits for ours on the page, then brings the page's own. */
const LATE = `
  const wait = setInterval(() => {
    if (!document.querySelector('strategy-vision-banner[data-strategy-painted]')) return;
    clearInterval(wait);
    for (const src of ${JSON.stringify(LITS.map(({ path }) => path))}) {
      const script = document.createElement('script');
      script.async = false;
      script.src = src.length ? trustedTypes.createPolicy('page', { createScriptURL: (url) => url }).createScriptURL(src) : '';
      document.head.append(script);
    }
  }, 20);
`;

const text = (body) => ({ body, type: 'text/javascript; charset=utf-8' });
const page = (head, headers) => ({
  body: html({ head: script('/recorder.js') + head, body: OWN + ALL }),
  headers,
});

/** Gone for good once it is left: nothing of it waits in the engine's back-forward cache. */
const left = (width) => ({
  body: html({
    head: EMBED.replace(/ data-strategy-municipality="\w+"/, ''),
    body: `<main style="inline-size:${width}px">${ALL}</main><script>addEventListener('unload', () => {})</script>`,
  }),
});
const GUEST = policy("strategy-widgets lit-html page 'allow-duplicates'");

const pages = {
  '/recorder.js': text(RECORDER),
  '/late.js': text(LATE),
  ...Object.fromEntries(LITS.map(({ path, code }) => [path, text(code)])),
  '/strict': page(EMBED, policy('strategy-widgets')),
  '/refused': page(EMBED, policy("'none'")),
  '/first': page(PAGE_LITS + EMBED, GUEST),
  '/left-360': left(360),
  '/left-1100': left(1100),
  '/second': { body: '<!doctype html><title>Zweite Seite</title><p>Zweite Seite' },
  '/last': page(EMBED + script('/late.js'), GUEST),
};

/** All five widgets show their content, in a language that had to be fetched. */
const ours = () => {
  const tags = [
    'vision-banner',
    'action-field-explorer',
    'project-map',
    'progress-chart',
    'feedback-form',
  ];
  const roots = tags.map((tag) => document.querySelector(`strategy-${tag}`));
  for (const root of roots) {
    if (!root.hasAttribute('data-strategy-painted')) return void root.scrollIntoView();
  }
  const [banner] = roots;
  const english = banner.shadowRoot.querySelector('button[lang=en][aria-current=false]');
  if (english) return void english.click();
  if (banner.shadowRoot.querySelector('.root').lang !== 'en') return undefined;
  const words = roots.map((root) => root.shadowRoot.querySelector('.root').innerText.trim().length);
  return words.every((length) => length > 50) && window.seen;
};

/** The page's own elements and ours, side by side. */
const bothSides = `() => {
  const own = ${JSON.stringify(ownElements)}.map((tag) => document.querySelector(tag).shadowRoot?.textContent.trim());
  const seen = (${ours})();
  return seen && own.every(Boolean) && { ...seen, own, versions: window.litHtmlVersions };
}`;

/** Every fallback is seen, and none of our elements is defined. */
const fallbacks = () => {
  const all = [...document.querySelectorAll('strategy-vision-banner, strategy-feedback-form')];
  const isTold = performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes('/chunks/'));
  return isTold && { shown: all.map((one) => one.innerText.trim()), ...window.seen };
};

it('the server of these pages outlives readers who go away half-way', async (t) => {
  const site = await servePages(pages);
  t.after(() => site.close());
  const unheard = t.mock.fn();
  process.on('unhandledRejection', unheard);
  t.after(() => process.off('unhandledRejection', unheard));
  for (let delay = 0; delay < 12; delay += 1) {
    const socket = connect(new URL(site.url).port, '127.0.0.1');
    socket.write(`GET ${FEED} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await wait(delay);
    socket.destroy();
  }
  await wait(100);
  assert.equal(unheard.mock.callCount(), 0);
});

for (const [name, start] of Object.entries(engines)) {
  describe(`in ${name}`, () => {
    let engine;
    let site;
    const visit = (path, ...conditions) => engine.visit(site.url + path, ...conditions);
    before(async () => {
      site = await servePages(pages);
      engine = await start();
    });
    after(async () => {
      await engine?.close();
      await site?.close();
    });

    it('S-04, S-05: five widgets work under the strict policy, which allows one name', async () => {
      const { violations, errors } = await visit('/strict', ours);
      assert.deepEqual([violations, errors], [[], []]);
    });

    it('S-05: the fallback stays where the page allows no policy', async () => {
      const { shown, errors } = await visit('/refused', fallbacks);
      assert.deepEqual(errors, []);
      for (const words of shown) assert.match(words, /^Ersatz für/);
    });

    for (const width of isFull ? [360, 1100] : [360]) {
      it(`H-07: back to a page that is loaded anew finds it as it was left, ${width} px wide`, async () => {
        const [before, , after] = await visit(`/left-${width}`, ...STEPS);
        assert.deepEqual(after.seen, before.seen);
        assert.equal(after.type, 'back_forward');
        assert.ok(Math.abs(after.place - before.place) <= 8, `${before.place} → ${after.place}`);
      });
    }

    for (const path of ['/first', '/last']) {
      it(`S-08: a page's own Lit 2 and Lit 3 and ours leave each other alone (theirs ${path.slice(1)})`, async () => {
        const seen = await visit(path, bothSides);
        assert.deepEqual([seen.violations, seen.errors], [[], []]);
        assert.deepEqual(
          seen.own,
          LITS.map(({ version }) => `Lit ${version} wirkt`),
        );
        assert.deepEqual(
          seen.versions,
          LITS.map(({ version }) => version),
          'no version of ours',
        );
        assert.deepEqual(seen.events, [], 'no word on our languages');
        // Each of the page's own asks once for what patches it.
        assert.equal(seen.patched.length, 6, seen.patched.join());
      });
    }
  });
}
