import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { version } from '../../scripts/build/paths.mjs';
import { breakOff } from '../../scripts/serve/answer.mjs';
import { decodedPath, fileWithin } from '../../scripts/serve/path.mjs';
import { sendFile } from '../../scripts/serve/send-file.mjs';
import { engines } from '../host/engines.mjs';
import { ALL, html } from '../support/host-page.mjs';
import { isFull } from '../support/sampled.mjs';
import { layOut, scratchFolder } from './laid-out.mjs';
import { layOutOther, saysIn } from './other-release.mjs';
import { update } from './update/update.mjs';

const SETTINGS =
  'data-strategy-feed="/strategie/feed/strategy.json" data-strategy-municipality="lemgo"';
const script = (src) => `<script async crossorigin src="${src}" ${SETTINGS}></script>`;
const OLD = '/strategie/v1/embed.js';
const NEW = '/neu/v1/embed.js';
const pinned = (folder, number) =>
  ['vision-banner', 'action-field-explorer', 'feedback-form']
    .map((name) => script(`/${folder}/${number}/${name}.js`))
    .join('');

/** In the page before all else: what went wrong, and all words of the page, those of shadow trees too. */
const RECORDER = `
  window.errors = [];
  addEventListener('error', (event) => errors.push(event.message || event.target.src), true);
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  for (const name of ['warn', 'error']) {
    const tell = console[name];
    console[name] = (...words) => (errors.push(words.join(' ')), tell(...words));
  }
  window.words = (node = document.body) =>
    [...node.childNodes].map((child) => child.nodeValue ?? words(child.shadowRoot ?? child)).join(' ');
`;
const page = (head) => html({ head: `<script src="/recorder.js"></script>${head}`, body: ALL });

const pages = {
  '/': page(script(OLD)),
  '/two': page(script(OLD) + script(NEW)),
  '/two-back': page(script(NEW) + script(OLD)),
  '/pinned-old': page(script(NEW) + pinned('strategie', version)),
  '/pinned-new': page(pinned('neu', '2.0.0') + script(OLD)),
};

/** All five widgets are there; then the town's server gets another release; then a sheet opens, and English is chosen, with chunks asked for only then. */
const throughUpdate = (label) => `() => {
  const all = [...document.querySelectorAll('body > *')].filter((one) => one.localName.startsWith('strategy-'));
  const late = all.find((one) => !one.hasAttribute('data-strategy-painted'));
  if (late) return void late.scrollIntoView();
  const chunks = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chunks/')).length;
  const explorer = words().match(/bei Ihrem Thema[^?]*\\?/g);
  if (!window.copied && !explorer) return;
  window.copied ??= fetch('/copy/${label}').then((answer) => answer.text()).then((said) => {
    window.seen = { said, explorer, errors, before: chunks() };
  });
  if (!window.seen) return;
  if (!location.hash) location.hash = '#strategy?measure=e-akte';
  seen.sheet ??= words().match(/Worum geht es[^?]*\\?/)?.[0];
  if (!seen.sheet) return;
  const [banner] = all;
  const english = banner.shadowRoot.querySelector('button[lang=en]');
  if (english) return void english.click();
  const isAll = words().includes('What is it about?') && chunks() > seen.before;
  return (isAll || errors.length) && seen;
}`;

/** Each of the five is there once and works: a click is one choice. */
const oneEach = () => {
  const names = [
    'vision-banner',
    'action-field-explorer',
    'project-map',
    'progress-chart',
    'feedback-form',
  ];
  const all = names.map((name) => [...document.querySelectorAll(`strategy-${name}`)]);
  for (const [element] of all) {
    if (!element.hasAttribute('data-strategy-painted')) return void element.scrollIntoView();
    if (!element.shadowRoot.querySelector('.root > :not(.look)')) return undefined;
  }
  const [, [explorer]] = all;
  const field = explorer.shadowRoot.querySelectorAll('.field')[1];
  if (!window.isPressed) {
    window.isPressed = true;
    field.click();
    return undefined;
  }
  if (!location.hash.includes('field=')) return undefined;
  const pressed = explorer.shadowRoot.querySelectorAll('.field[aria-pressed=true]').length;
  const feeds = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.json') && !name.includes('boundaries'));
  return (
    pressed && {
      counts: all.map(({ length }) => length),
      pressed,
      feeds: feeds.length,
      errors: window.errors,
    }
  );
};

const scratch = scratchFolder();
const town = join(scratch.folder, 'htdocs/strategie');
const releases = {};

async function send(request, response) {
  const path = decodedPath(request.url);
  const label = /^\/copy\/(.)/.exec(path)?.[1];
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
  const text = path === '/recorder.js' ? RECORDER : pages[path];
  if (label) {
    const { code, said } = await update(releases[label], town);
    response.end(`${code} ${said}`);
  } else if (path === '/v1/permission') {
    // The town's receiver takes messages; none is sent here.
    response.writeHead(204).end();
  } else if (text) {
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
  } else {
    const folder = path.startsWith('/neu/') ? releases.B : town;
    const file = await fileWithin(folder, join(folder, path.split('/').slice(2).join('/')));
    // Asked for anew each time: what a browser remembers of the loader is older than the tests' turns.
    if (file) await sendFile(request, response, file, { 'Cache-Control': 'no-cache' });
    else response.writeHead(404).end();
  }
}

let site;
before(async () => {
  releases.A = layOut(join(scratch.folder, 'Fassung A'));
  releases.B = layOutOther(join(scratch.folder, 'Fassung B'), 'B', '2.0.0');
  layOut(town);
  const server = createServer((request, response) => {
    send(request, response).catch(() => breakOff(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = { url: `http://localhost:${server.address().port}`, server };
});
after(() => {
  site.server.close();
  site.server.closeAllConnections();
  scratch.remove();
});

for (const [name, start] of Object.entries(engines).slice(0, isFull ? undefined : 1)) {
  describe(`releases in ${name}`, () => {
    let engine;
    before(async () => {
      engine = await start();
    });
    after(() => engine?.close());

    it('H-04: a page that was open before an update, and before the way back, loads what it lacks', async () => {
      const old = saysIn('');
      const fresh = saysIn('B');
      for (const [label, here] of [
        ['B', old],
        ['A', fresh],
        ['A', old],
      ]) {
        const seen = await engine.visit(`${site.url}/`, throughUpdate(label));
        assert.match(seen.said, /^0 /);
        assert.equal(seen.sheet, here.sheet);
        assert.deepEqual(seen.explorer, [here.explorer]);
        assert.deepEqual(seen.errors, []);
      }
    });

    for (const path of ['/two', '/two-back', '/pinned-old', '/pinned-new']) {
      it(`H-04: two releases on one page make one working instance of each widget: ${path}`, async () => {
        const seen = await engine.visit(site.url + path, oneEach);
        assert.deepEqual(seen, { counts: [1, 1, 1, 1, 1], pressed: 1, feeds: 1, errors: [] });
      });
    }
  });
}
