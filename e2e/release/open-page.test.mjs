import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines } from '../host/engines.mjs';
import { ALL } from '../support/host-page.mjs';
import { isFull } from '../support/sampled.mjs';
import { saysIn } from './other-release.mjs';
import { recorded, startTown } from './town-site.mjs';

const head = `<script async crossorigin src="/strategie/v1/embed.js"
  data-strategy-feed="/strategie/feed/strategy.json" data-strategy-municipality="lemgo"></script>`;

/** For the page: its five elements, once all of them are painted, and updates that happen meanwhile. */
const OPEN = `
  window.widgets = () => {
    const all = [...document.querySelectorAll('body > *')].filter((one) => one.localName.startsWith('strategy-'));
    if (window.found) return found;
    const late = all.find((one) => !one.hasAttribute('data-strategy-painted'));
    if (late) return void late.scrollIntoView();
    if (!words().includes('bei Ihrem Thema')) return;
    return (window.found = Object.fromEntries(all.map((one) => [one.localName.slice(9), one.shadowRoot])));
  };
  window.copied = (labels) => {
    window.codes ??= fetch('/copy/' + labels).then((answer) => answer.text()).then((codes) => (window.codes = codes));
    return typeof codes === 'string';
  };
  window.once = (name, act) => (window['did ' + name] ||= (act(), true));
  window.asked = (name) =>
    performance.getEntriesByType('resource').some((entry) => entry.name.includes('/chunks/' + name));
`;

const pages = { '/': recorded({ head: `<script>${OPEN}</script>${head}`, body: ALL }) };

/** After the updates: a sheet, a message's checks, the state of a message, charts, another language. */
const useAll = (labels) => `() => {
  if (!widgets()) return;
  if (!copied('${labels}')) return;
  const form = found['feedback-form'];
  once('write', () => {
    form.querySelector('#text').value = 'Mehr Bänke';
    form.querySelector('#text').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
  once('look up', () => form.querySelector('.below button').click());
  const chart = found['progress-chart'];
  chart.querySelector('.legend')?.scrollIntoView();
  const forms = [...chart.querySelectorAll('.choices button')];
  if (forms.length) once('chart', () => forms.at(-1).click());
  if (!asked('sending') || !asked('strategy-feedback-receipt') || !asked('chart-parts')) return;
  if (!form.querySelector('strategy-feedback-receipt')?.shadowRoot?.querySelector('input')) return;
  once('measure', () => (location.hash = '#strategy?measure=e-akte'));
  window.sheetSaid ??= sheetWords().match(/Worum geht es[^?]*\\?/)?.[0];
  if (!window.sheetSaid) return errors.length > 0 && { errors };
  once('English', () => found['vision-banner'].querySelector('button[lang=en]').click());
  return sheetWords().includes('What is it about?') && { codes, sheet: sheetSaid, errors };
}`;

/** After more updates than parts are kept for: a measure, and what is said in the place of its sheet. */
const missSheet = (labels) => `() => {
  if (!widgets()) return;
  if (!copied('${labels}')) return;
  once('measure', () => (location.hash = '#strategy?measure=e-akte'));
  const look = Object.values(found).map((root) => root.querySelector('.missed .look')).find(Boolean);
  const button = look?.querySelector('button');
  if (!button) return;
  window.first ??= { sentence: look.querySelector('p').textContent, way: button.textContent.trim(), hasFocus: button.matches(':focus') };
  if (!first.hasFocus) first.hasFocus = button.matches(':focus');
  if (!first.hasFocus) return;
  once('again', () => button.click());
  const way = button.textContent.trim();
  return way !== first.way && { ...first, codes, then: way, sheet: sheetWords() !== '' };
}`;

let site;
before(async () => {
  site = await startTown(pages, 'BCD');
});
after(() => site?.close());

for (const [name, start] of Object.entries(engines).slice(0, isFull ? undefined : 1)) {
  describe(`a page that stays open in ${name}`, () => {
    let engine;
    before(async () => {
      site.reset();
      engine = await start();
    });
    after(() => engine?.close());

    it('H-04: has all its late parts after two updates and the way back', async () => {
      const seen = await engine.visit(`${site.url}/`, useAll('BCB'));
      assert.deepEqual(seen, { codes: '0,0,0', sheet: saysIn('').sheet, errors: [] });
    });

    it('H-15: says after the third update what is missing, and that a new page helps', async () => {
      site.reset();
      const seen = await engine.visit(`${site.url}/`, missSheet('BCD'));
      assert.deepEqual(seen, {
        codes: '0,0,0',
        sentence: 'Die Inhalte sind gerade nicht erreichbar.',
        way: 'Noch einmal versuchen',
        hasFocus: true,
        then: 'Seite neu laden',
        sheet: false,
      });
    });
  });
}
