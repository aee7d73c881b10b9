import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, servePages } from './engines.mjs';

import { EMBED, html } from '../support/host-page.mjs';

const WIDGETS = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];

/** Before all else: what the page is told, and a heading that throws where it is printed. */
const RECORDER = `
  window.seen = { lines: [], errors: [], codes: [] };
  const warn = console.warn;
  console.warn = (line, ...rest) => { seen.lines.push(line); warn.call(console, line, ...rest); };
  addEventListener('error', (event) => seen.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  addEventListener('strategy-error', (event) => seen.codes.push(event.detail.code));
  window.bomb = () => ({ toString() { throw new RangeError('printed'); } });
  window.widget = () => document.querySelector('[data-tried]');
`;

const body = (tag, first) => `<p>Text davor</p>
  <strategy-${tag} municipality="lemgo" data-tried><p id="fallback">Ersatz der Seite</p></strategy-${tag}>
  <p>Text danach</p>
  ${first ? '<script>widget().heading = bomb()</script>' : ''}`;

const pages = Object.fromEntries([
  ['/recorder.js', { body: RECORDER, type: 'text/javascript; charset=utf-8' }],
  ...WIDGETS.flatMap((tag) =>
    [true, false].map((first) => [
      `/${tag}/${first ? 'first' : 'later'}`,
      {
        body: html({
          head: `<script src="/recorder.js"></script>${EMBED}`,
          body: body(tag, first),
        }),
      },
    ]),
  ),
]);

/** Brings the widget to where it fails, and answers what residents and webmasters have then. */
const failed = () => {
  const element = window.widget();
  const root = element.shadowRoot?.querySelector('.root');
  if (!root) return void element.scrollIntoView();
  if (!element.hasAttribute('data-strategy-painted')) return undefined;
  if (
    root.querySelector('.root > :not(.late)') &&
    !window.armed &&
    location.href.endsWith('later')
  ) {
    window.armed = true;
    // In a task of its own: WebKit's driver leaves microtasks of a script to whatever comes next, such as
    // an observer of sizes, and an update within that is an error of the page, whoever makes it.
    setTimeout(() => {
      element.heading = window.bomb();
    });
  }
  if (!window.seen.codes.length || !root.innerText) return undefined;
  // Places change with the next picture.
  window.pictures ??= requestAnimationFrame(() =>
    requestAnimationFrame(() => (window.isDrawn = true)),
  );
  if (!window.isDrawn) return undefined;
  const fallback = document.querySelector('#fallback').getBoundingClientRect();
  return {
    ...window.seen,
    lines: window.seen.lines.filter((line) => line.includes('failed')),
    words: root.innerText.replace(/\s+/g, ' ').trim(),
    isFallbackSeen: fallback.height > 0 && fallback.width > 0,
    isPlaceGivenUp: element.offsetHeight < 400,
  };
};

for (const [name, start] of Object.entries(engines)) {
  describe(`a widget that fails, in ${name}`, () => {
    let engine;
    let site;
    before(async () => {
      [engine, site] = await Promise.all([start(), servePages(pages)]);
    });
    after(() => Promise.all([engine.close(), site.close()]));

    for (const tag of WIDGETS) {
      for (const time of ['first', 'later']) {
        it(`H-21: ${tag} shows the page's own content when its ${time} rendering throws`, async () => {
          const found = await engine.visit(`${site.url}/${tag}/${time}`, String(failed));
          assert.deepEqual(found, {
            lines: [`[strategy-widgets] widget-failed: strategy-${tag}: RangeError: printed`],
            errors: [],
            codes: ['widget-failed'],
            words: 'Die Inhalte sind gerade nicht erreichbar. Noch einmal versuchen',
            isFallbackSeen: true,
            isPlaceGivenUp: true,
          });
        });
      }
    }
  });
}
