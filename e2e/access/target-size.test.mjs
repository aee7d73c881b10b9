import { describe, it } from 'node:test';
import { none } from '../support/same.mjs';
import { open, useSite } from '../support/site.mjs';
import { BANNER, allReady, EXPLORER, openFirstSheet } from '../support/widgets.mjs';

const site = useSite();

describe('target size', () => {
  for (const width of [360, 1280]) {
    it(`A-16: every control is at least 24 × 24 px at ${width} px`, async (t) => {
      const { page } = await open(t, site, '/lemgo.html', { viewport: { width, height: 800 } });
      await allReady(page);
      none(await smallTargets(page, EXPLORER));
      none(await smallTargets(page, BANNER));
      await openFirstSheet(page);
      none(await smallTargets(page, EXPLORER));
    });
  }
});

/** Controls below 24 × 24 px; links inside a sentence are exempt (SC 2.5.8, inline). */
const smallTargets = (page, tag) =>
  page.evaluate((name) => {
    const { controls, label, rootOf } = window.probe;
    const inSentence = (element) => {
      const block = element.closest('p,li,td,dd');
      const isInline =
        getComputedStyle(element).display === 'inline' && !element.closest('h2,h3,h4,h5,h6');
      return isInline && block && label(block) !== label(element);
    };
    // A link may lay an area over its whole row.
    const areaOf = (element) => {
      const { content, position, width, height } = getComputedStyle(element, '::after');
      const covers = content !== 'none' && position === 'absolute';
      const box = covers
        ? { width: parseFloat(width), height: parseFloat(height) }
        : element.getBoundingClientRect();
      return {
        name: `${element.localName} „${label(element)}“`,
        width: box.width,
        height: box.height,
      };
    };
    return controls(rootOf(name))
      .filter((element) => !element.matches('.skip') && !inSentence(element))
      .map(areaOf)
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ name: what, width, height }) => `${what} ${width.toFixed(1)} × ${height.toFixed(1)}`);
  }, tag);
