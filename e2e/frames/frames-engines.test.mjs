import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, servePages } from '../host/engines.mjs';
import { EMBED, html } from '../support/host-page.mjs';

const frame = (name, attributes = '') =>
  `<iframe src="/v1/frame/${name}.html?municipality=lemgo" title="Digitalstrategie" ${attributes} style="width:100%;border:0"></iframe>`;
const RECORDER = `<script>window.seen = []; addEventListener('error', ({ message }) => seen.push(message));</script>`;

const pages = {
  '/frames': {
    body: html({
      head: RECORDER + EMBED,
      body:
        frame('action-field-explorer') +
        frame('vision-banner', 'sandbox="allow-scripts allow-same-origin"'),
    }),
  },
  '/sealed': {
    body: html({ head: RECORDER + EMBED, body: frame('vision-banner', 'sandbox="allow-scripts"') }),
  },
};

/** Each frame is as high as what is in it. */
const fitting = () => {
  const heights = [...document.querySelectorAll('iframe')].map((one) => [
    one.clientHeight,
    one.contentDocument?.documentElement.scrollHeight ?? 0,
  ]);
  const isFit = heights.every(([outer, inner]) => outer > 160 && Math.abs(outer - inner) <= 1);
  return isFit && { heights, errors: window.seen };
};

/** What is in a frame without an origin cannot be seen from here. */
const grown = () => {
  const { clientHeight } = document.querySelector('iframe');
  return clientHeight > 160 && { heights: [[clientHeight]], errors: window.seen };
};

/** Opens the first measure of the frame, until the page’s own address names it. */
const opened = () => {
  const inner = document.querySelector('iframe').contentDocument;
  const root = inner.querySelector('strategy-action-field-explorer')?.shadowRoot;
  if (!/measure=/.test(location.hash)) {
    if (!inner.location.hash) root?.querySelector('.measure a')?.click();
    return false;
  }
  return inner.location.hash === location.hash && { hash: location.hash };
};

for (const [name, start] of Object.entries(engines)) {
  describe(`H-06: frames in ${name}`, () => {
    let engine;
    let site;
    before(async () => {
      [engine, site] = await Promise.all([start(), servePages(pages)]);
    });
    after(() => Promise.all([engine.close(), site.close()]));

    it('are as high as their content, and a measure opened in one is in the page’s address', async () => {
      const [{ errors }, { hash }] = await engine.visit(`${site.url}/frames`, fitting, opened);
      assert.deepEqual(errors, []);
      assert.match(hash, /^#strategy\?measure=[\w-]+$/);
    });

    it('H-18: grow without an origin of their own', async () => {
      const { errors } = await engine.visit(`${site.url}/sealed`, grown);
      assert.deepEqual(errors, []);
    });
  });
}
