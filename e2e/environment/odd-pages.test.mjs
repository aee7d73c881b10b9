import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { until } from '../support/waiting.mjs';
import { allReady, BANNER, CHART, textOf, WIDGETS, whole } from '../support/widgets.mjs';

const site = useSite();

const script = (code) => `<script>${code}</script>`;

/** Names that forms and pictures of a page put over those of the document. */
const NAMES = [
  ...['scripts', 'currentScript', 'head', 'body', 'documentElement', 'location', 'activeElement'],
  ...['baseURI', 'title', 'forms', 'customElements', 'fetch', 'strategyWidgets', 'registry'],
  ...[
    'implementation',
    'hidden',
    'dir',
    'cookie',
    'defaultView',
    'fonts',
    'children',
    'firstChild',
  ],
];
const PICTURES = NAMES.map((name) => `<img alt="" name="${name}" id="${name}">`).join('');
const FORMS = NAMES.map((name) => `<form name="${name}"><input name="${name}"></form>`).join('');
const FIELDS = ['id', 'name', 'action', 'title', 'lang', 'dir', 'hidden', 'style', 'submit'];
const IN_A_FORM = `<form>${FIELDS.map((name) => `<input type="hidden" name="${name}">`).join('')}`;

const MISSING = [
  ...['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'requestIdleCallback'],
  ...['cancelIdleCallback', 'queueMicrotask', 'structuredClone', 'scheduler', 'AbortSignal.any'],
  ...['AbortSignal.timeout', 'performance.getEntriesByType', 'performance.mark', 'CSS.supports'],
];

const BUSY_FETCH = {
  'that answers with a promise of its own': `(...given) => ({ then: (...calls) => native(...given).then(...calls) })`,
  'that hands a copy on': `(...given) => native(...given).then((answer) => answer.clone())`,
  'that makes a request of its own, without signal': `(input, { signal, ...init } = {}) => native(new Request(input, init))`,
  'that answers without a stream': `async (...given) => { const answer = await native(...given); const { ok, status, url, headers, type, redirected } = answer; return { ok, status, url, headers, type, redirected, text: () => answer.text(), json: () => answer.json(), arrayBuffer: () => answer.arrayBuffer(), blob: () => answer.blob() }; }`,
  'that is an old polyfill over XMLHttpRequest': `(url) => new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.open('GET', url); request.onload = () => resolve(new Response(request.status === 204 ? null : request.responseText, { status: request.status })); request.onerror = reject; request.send(); })`,
};

const pages = {
  'pictures that bear names of the document': { body: PICTURES + ALL },
  'forms that bear them': { body: FORMS + ALL },
  'a form around, whose fields bear names of its own': { body: `${IN_A_FORM}${ALL}</form>` },
  'a base before the script': {
    head: `<base href="/anderswo/"><script src="../v1/embed.js" data-strategy-feed="..${FEED}" data-strategy-municipality="lemgo"></script>`,
  },
  'a base after the script': {
    head: `<script async src="v1/embed.js" data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"></script><base href="/anderswo/">`,
  },
  'no observers and none of the newer functions': {
    head:
      script(
        `for (const path of ${JSON.stringify(MISSING)}) { const [name, rest] = path.split('.'); if (rest) delete window[name][rest]; else delete window[name]; }`,
      ) + EMBED,
  },
  'a console without functions': {
    head: script('window.console = {};') + EMBED,
  },
  'customElements wrapped by a polyfill': {
    head:
      script(
        `const { define } = customElements; customElements.define = function (name, element, options) { return define.call(this, name, class extends element {}, options); };`,
      ) + EMBED,
  },
  'a Promise of its own': {
    head: script('window.Promise = class Promise extends window.Promise {};') + EMBED,
  },
  'window.open and history wrapped': {
    head:
      script(
        `window.open = () => null; for (const name of ['pushState', 'replaceState']) { const native = history[name]; history[name] = function (...given) { return native.apply(this, given); }; }`,
      ) + EMBED,
  },
  ...Object.fromEntries(
    Object.entries(BUSY_FETCH).map(([name, wrapper]) => [
      `a fetch ${name}`,
      {
        head:
          script(`const native = window.fetch.bind(window); window.fetch = ${wrapper};`) + EMBED,
      },
    ]),
  ),
};

const showChart = (tag) => {
  [...probe.rootOf(tag).querySelectorAll('.choices button')].at(-1).click();
};

const isDrawn = () =>
  probe.all('.bars canvas').length === 1 && probe.all('.bars canvas')[0].style.height;

describe('odd pages', () => {
  for (const [name, parts] of Object.entries(pages)) {
    it(`H-05: five widgets work on a page with ${name}`, async (t) => {
      const visit = await openHost(t, site, { html: html(parts) });
      await allReady(visit.page);
      // Without observers Playwright itself cannot wait for what comes later.
      const canWait = await visit.page.evaluate(() => 'MutationObserver' in window);
      for (const tag of canWait ? WIDGETS : []) await whole(visit.page, tag);
      await visit.page.evaluate(showChart, CHART);
      await until(() => visit.page.evaluate(isDrawn), 'charts');
      none(visit.errors());
      none(visit.reports());
      assert.match(await textOf(visit.page, BANNER), /In Lemgo heißt das/);
    });
  }
});
