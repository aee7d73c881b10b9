import { describe, it } from 'node:test';
import { html, openHost, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { WIDGETS, whole } from '../support/widgets.mjs';
import { ringOf } from './painted-ring.mjs';

const site = useSite();

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

/** Names one control of every kind that a widget has: what looks alike shows the focus alike. */
const kindsOf = (page, tag) =>
  page.evaluate((name) => {
    const kinds = new Map();
    for (const one of window.probe.controls(window.probe.rootOf(name))) {
      const { backgroundColor, borderColor } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (box.width < 4 || box.height < 4) continue;
      // Comes with the focus itself, so that all of it changes.
      if (one.matches('.skip')) continue;
      const kind = [one.localName, one.className?.baseVal ?? one.className, one.part, one.type];
      const key = [...kind, one.parentElement?.className, backgroundColor, borderColor].join();
      if (!kinds.has(key)) kinds.set(key, one);
    }
    window.kinds = [...kinds.values()];
    return window.kinds.map(
      (one) => `${one.localName}.${one.className} „${window.probe.label(one)}“`,
    );
  }, tag);

/** What is wrong with the ring of every kind of control. */
async function faultsOf(page, tag) {
  await page.evaluate(() => {
    for (const one of window.probe.all('details')) one.open = true;
  });
  const kinds = await kindsOf(page, tag);
  if (!kinds.length) return ['nothing to focus'];
  const faults = [];
  // From now on the focus is shown as for who uses keys.
  await page.keyboard.press('Tab');
  for (const [index, kind] of kinds.entries()) {
    const { share, beside } = await ringOf(page, index);
    if (share < 0.75)
      faults.push(`${kind}: ${Math.round(share * 100)} % of a ring of 2 px is seen`);
    else if (beside < 0.75)
      faults.push(
        `${kind}: ${Math.round(beside * 100)} % of its ring differs from what is beside it`,
      );
  }
  return faults;
}

describe('focus ring', () => {
  for (const [look, options] of Object.entries(looks)) {
    for (const theme of look === 'light' ? ['', 'lemgo', 'detmold', 'kalletal'] : ['', 'lemgo']) {
      const wearing = theme ? `in the colours of ${theme}` : 'without a theme';
      it(`A-07: is painted 3:1 against what is inside and outside, in ${look}, ${wearing}`, async (t) => {
        const body = WIDGETS.map((tag) => widget(tag, theme && `theme="${theme}"`)).join('');
        const { page } = await openHost(
          t,
          site,
          { html: html({ body }) },
          { ...options, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
        );
        for (const tag of WIDGETS) {
          await whole(page, tag);
          none(await faultsOf(page, tag), tag);
        }
      });
    }
  }
});
