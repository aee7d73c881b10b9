import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { version } from '../../scripts/build/paths.mjs';
import { engines } from '../host/engines.mjs';
import { ALL } from '../support/host-page.mjs';
import { isFull } from '../support/sampled.mjs';
import { saysIn } from './other-release.mjs';
import { recorded, startTown } from './town-site.mjs';

const SETTINGS =
  'data-strategy-feed="/strategie/feed/strategy.json" data-strategy-municipality="lemgo"';
const script = (src) => `<script async crossorigin src="${src}" ${SETTINGS}></script>`;
const OLD = '/strategie/v1/embed.js';
const NEW = '/neu/v1/embed.js';
const pinned = (folder, number) =>
  ['vision-banner', 'action-field-explorer', 'feedback-form']
    .map((name) => script(`/${folder}/${number}/${name}.js`))
    .join('');

const page = (head) => recorded({ head, body: ALL });

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
  seen.sheet ??= sheetWords().match(/Worum geht es[^?]*\\?/)?.[0];
  if (!seen.sheet) return;
  const [banner] = all;
  const english = banner.shadowRoot.querySelector('button[lang=en]:not([aria-current=true])');
  if (english) return void english.click();
  const isAll = sheetWords().includes('What is it about?') && chunks() > seen.before;
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

let site;
before(async () => {
  site = await startTown(pages);
});
after(() => site?.close());

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
        assert.equal(seen.said, '0');
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
