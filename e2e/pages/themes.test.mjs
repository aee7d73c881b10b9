import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EMBED, html, openHost, widget } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { BANNER, EXPLORER, ready } from '../support/widgets.mjs';

const site = useSite();
const themed = (theme) => EMBED.replace(' async', ` async data-strategy-theme="${theme}"`);
const body = widget(BANNER) + widget(EXPLORER);

const fileOf = (theme) => {
  const file = new URL(`../../packages/themes/tokens/${theme}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
};
/** The theme whose colours a town without its own wears. */
const borrowed = (theme) => fileOf(theme).$extensions?.['strategy-widgets'].sameAs;
const tokensOf = (theme) => fileOf(borrowed(theme) ?? theme);

const towns = sampled(sampleFeed().municipalities, 4, {
  kindOf: ({ theme }) => Boolean(borrowed(theme)),
});

/** The colour of the banner's main button as #rrggbb, once the colours are there. */
async function buttonColour(page, wanted) {
  const read = (tag) => {
    const button = document.querySelector(tag).shadowRoot.querySelector('.primary');
    const parts = getComputedStyle(button).backgroundColor.match(/\d+/g).slice(0, 3);
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  };
  await page.waitForFunction(`(${read})('${BANNER}') === '${wanted}'`).catch(() => undefined);
  return page.evaluate(read, BANNER);
}

describe('themes', () => {
  for (const { name, theme } of towns) {
    it(`${name}: its colours in light and dark, from the script tag alone`, async (t) => {
      const head = `<meta name="color-scheme" content="light dark">${themed(theme)}`;
      const { page } = await openHost(t, site, { html: html({ head, body }) });
      await ready(page, BANNER);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const wanted = tokensOf(theme)[colorScheme].color.action.$value;
        assert.equal(await buttonColour(page, wanted), wanted, colorScheme);
      }
    });
  }

  it('the page’s own colour beats the theme', async (t) => {
    const head = `${themed('detmold')}<style>:root{--strategy-color-action:#123456}</style>`;
    const { page, requests } = await openHost(t, site, { html: html({ head, body }) });
    await ready(page, BANNER);
    assert.equal(await buttonColour(page, '#123456'), '#123456');
    assert.equal(requests.filter((url) => url.includes('/themes-')).length, 1);
  });

  it('two elements may have two themes, and one without none', async (t) => {
    const two = ['lage', 'luegde', ''].map((theme) => widget(BANNER, theme && `theme="${theme}"`));
    const { page } = await openHost(t, site, {
      html: html({ body: two.join('') + widget(EXPLORER) }),
    });
    for (const banner of await page.locator(BANNER).all()) {
      await banner.scrollIntoViewIfNeeded();
      await banner.locator('.primary').waitFor();
    }
    await buttonColour(page, tokensOf('lage').light.color.action.$value);
    const colours = await page
      .locator(`${BANNER} .primary`)
      .evaluateAll((all) => all.map((button) => getComputedStyle(button).backgroundColor));
    assert.deepEqual(colours, ['rgb(0, 74, 128)', 'rgb(152, 23, 58)', 'rgb(0, 75, 147)']);
  });

  it('a page without a theme does not ask for the colours of others', async (t) => {
    const { page, requests } = await openHost(t, site, { html: html({ body }) });
    await ready(page, BANNER);
    assert.deepEqual(
      requests.filter((url) => url.includes('/themes-')),
      [],
    );
  });
});
