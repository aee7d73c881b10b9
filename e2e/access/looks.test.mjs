import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { violations } from '../support/axe.mjs';
import { html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { growText, open, useSite } from '../support/site.mjs';
import { allReady, EXPLORER, openFirstSheet, ready } from '../support/widgets.mjs';

const site = useSite();

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

/** Every look at one width at least; large text is looked at in the light one at 360 px. */
const cases = sampled(
  Object.keys(looks).flatMap((look) => [1280, 360].map((width) => ({ look, width }))),
  3,
  { kindOf: ({ look }) => look },
);

describe('A-01: axe on the whole page of Lemgo', () => {
  for (const { look, width } of cases) {
    it(`finds nothing in ${look} at ${width} px, with the sheet closed and open`, async (t) => {
      const { page } = await open(t, site, '/lemgo.html', {
        ...looks[look],
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      await allReady(page);
      none(await violations(page));
      await openFirstSheet(page);
      none(await violations(page), 'open sheet');
    });
  }

  it('finds nothing with text of 200 % at 360 px', async (t) => {
    const { page, context } = await open(t, site, '/lemgo.html', {
      viewport: { width: 360, height: 800 },
    });
    await growText(page, context);
    await allReady(page);
    none(await violations(page));
  });

  it('finds a fault inside a widget', async (t) => {
    const { page } = await openHost(t, site, { html: html({ body: widget(EXPLORER) }) });
    await ready(page, EXPLORER);
    await page.evaluate((tag) => {
      const input = window.probe.rootOf(tag).querySelector('input');
      input.removeAttribute('aria-label');
      input.closest('label').querySelector('span').remove();
    }, EXPLORER);
    assert.match((await violations(page)).join(), /label/);
  });
});

describe('forced colours', () => {
  it('A-13: phases keep their shapes and the chosen field its mark', async (t) => {
    const { page } = await open(t, site, '/lemgo.html', { forcedColors: 'active' });
    await allReady(page);
    await page.locator(`${EXPLORER} .field`).nth(1).click();
    const { icons, invisible, fields } = await page.evaluate(paintsOf, EXPLORER);
    assert.ok(icons > 0);
    assert.equal(invisible, 0);
    assert.notEqual(fields[1], fields[0], 'the chosen field differs from the others');
  });
});

/** Runs in the page: phase icons that cannot be seen, and how each field’s button is drawn. */
function paintsOf(tag) {
  const root = window.probe.rootOf(tag);
  const canvas = getComputedStyle(root.querySelector('.root')).backgroundColor;
  const isSeen = (path) => {
    const { stroke, fill } = getComputedStyle(path);
    return (
      Boolean(path.getAttribute('d')) &&
      [stroke, fill].some((paint) => paint !== 'none' && paint !== canvas)
    );
  };
  const icons = [...root.querySelectorAll('.phase-icon')];
  const drawn = [
    'color',
    'backgroundColor',
    'borderBlockEndColor',
    'borderInlineStartColor',
    'borderInlineStartWidth',
    'fontWeight',
    'outlineStyle',
    'textDecorationLine',
  ];
  const looks = (button) => {
    const computed = getComputedStyle(button);
    return drawn.map((name) => computed[name]).join();
  };
  return {
    icons: icons.length,
    invisible: icons.filter((icon) => ![...icon.querySelectorAll('path')].some(isSeen)).length,
    fields: [...root.querySelectorAll('.field')].map(looks),
  };
}
