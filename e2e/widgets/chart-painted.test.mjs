import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, openHost } from '../support/host-page.mjs';
import { bare, textOnPaper } from '../support/paper.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { CHART, drawn, ready } from '../support/widgets.mjs';

const site = useSite();
const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

const openChart = (t, attributes = '', context = {}) =>
  openHost(t, site, { html: html({ body: `<${CHART} ${attributes}></${CHART}>` }) }, context);

/** How much of eight tones of grey a picture holds, from dark to light: what is left of it without colour. */
const inkOf = (page, picture) =>
  page.evaluate(async (bytes) => {
    const blob = new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))]);
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const tones = Array.from({ length: 8 }, () => 0);
    for (let at = 0; at < data.length; at += 4)
      tones[Math.floor((data[at] + data[at + 1] + data[at + 2]) / 96)] += 4 / data.length;
    return tones;
  }, picture.toString('base64'));

const distance = (one, other) =>
  Math.max(...one.map((share, index) => Math.abs(share - other[index])));

/** What the inside of each piece looks like: of the key first, then of the longest bar of that phase. */
async function tilesOf(page) {
  const boxes = await page.evaluate((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const inside = (area) => {
      const { x, y, width, height } = area.getBoundingClientRect();
      return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
    };
    const widest = (areas) => areas.sort((one, other) => other.width - one.width)[0];
    return [...root.querySelectorAll('.swatch .area')].map((area) => {
      const { phase } = area.dataset;
      const bars = [...root.querySelectorAll(`.bar [data-phase=${phase}]`)].map(inside);
      return [phase, [inside(area), widest(bars)]];
    });
  }, CHART);
  const painted = new Map();
  for (const [phase, areas] of boxes) {
    const inks = [];
    for (const clip of areas) inks.push(await inkOf(page, await page.screenshot({ clip })));
    painted.set(phase, inks);
  }
  return painted;
}

describe('what is painted of the progress chart', () => {
  for (const form of ['Tabelle', 'Diagramm']) {
    it(`A-30: prints every row of the table, folded or not, where one sees the form ${form}`, async (t) => {
      const { page } = await openChart(t);
      await ready(page, CHART);
      await page.getByRole('button', { name: form, exact: true }).click();
      await drawn(page);
      const rows = await page
        .locator(`${CHART} .phases tr`)
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('th:not([scope=col]),td')]
              .map((cell) => cell.textContent)
              .join(''),
          ),
        );
      assert.ok(rows.length > 9, 'a head, rows and a total');
      const text = textOnPaper(await page.pdf({ format: 'A4', landscape: true }));
      const printed = rows.slice(1).map((row) => bare(row).replace('Allezusammen', 'Zusammen'));
      none(printed.filter((row) => !text.includes(row)));
      assert.ok(text.includes(bare('Maßnahmen nach Handlungsfeld und Status')));
    });
  }

  for (const [look, options] of Object.entries(looks)) {
    it(`A-09, A-13: the key shows the very tiles of the bars, each of its own, in ${look}`, async (t) => {
      const context = { ...options, viewport: { width: 1280, height: 1200 }, deviceScaleFactor: 2 };
      const { page } = await openChart(
        t,
        `density="full" color-scheme="${options.colorScheme ?? 'light'}"`,
        context,
      );
      await ready(page, CHART);
      const painted = await tilesOf(page);
      assert.ok(painted.size > 5);
      for (const [phase, [key, ...others]] of painted) {
        assert.ok(others.length > 0, phase);
        for (const other of others)
          assert.ok(distance(key, other) < 0.06, `${phase}: ${key} ${other}`);
      }
      const keys = [...painted].map(([phase, [key]]) => [phase, key]);
      for (const [one, ink] of keys)
        for (const [other, same] of keys)
          assert.ok(one === other || distance(ink, same) > 0.02, `${one} looks like ${other}`);
    });
  }

  it('A-13: patterns take the system’s colours when colours are forced', async (t) => {
    const { page } = await openChart(t, '', { forcedColors: 'active' });
    await ready(page, CHART);
    const colours = await page.evaluate((tag) => {
      const root = document.querySelector(tag).shadowRoot;
      const ink = getComputedStyle(root.querySelector('.root')).color;
      const parts = [...root.querySelectorAll('pattern,.area')];
      return parts.map((part) => getComputedStyle(part).color).filter((colour) => colour !== ink);
    }, CHART);
    none(colours);
  });
});
