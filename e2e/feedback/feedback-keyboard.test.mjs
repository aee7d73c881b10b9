import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORM, onlyEntry, openForm, sentHeading, useReceiver } from './feedback.mjs';

const site = useReceiver();

describe('the feedback form by keyboard alone', () => {
  it('A-05 A-06 A-07 A-16: every control is reached in order, seen, and large enough', async (t) => {
    const { page } = await openForm(t, site);
    await page.getByRole('button', { name: /Eingangsnummer/ }).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.getByText('Was andere sagen').waitFor();
    const stops = [];
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = window.probe.focused();
        const { width, height, left, top } = element.getBoundingClientRect();
        const { outlineWidth, outlineStyle } = getComputedStyle(element);
        // Parts of the form that load later have roots of their own.
        let { host } = element.getRootNode();
        while (host?.getRootNode().host) ({ host } = host.getRootNode());
        const outline = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
        return {
          host: host?.localName,
          name: element.id,
          width,
          height,
          isInText: element.matches('p > a'),
          left,
          top: top + scrollY,
          outline,
        };
      });
      if (stop.host !== FORM) break;
      stops.push(stop);
    }
    const controls = await page.evaluate(
      (tag) => window.probe.controls(window.probe.rootOf(tag)).length,
      FORM,
    );
    assert.equal(stops.length, controls);
    assert.deepEqual(stops.map(({ name }) => name).filter(Boolean), [
      'text',
      'about',
      'type',
      'name',
      'email',
    ]);
    for (const [index, stop] of stops.entries()) {
      assert.ok(stop.outline >= 2, `${stop.name} shows its focus`);
      // The link to the privacy notice stands in a text, which 2.5.8 exempts.
      assert.ok(stop.height >= 24 || stop.isInText, `${stop.name} is ${stop.height} high`);
      const before = stops[index - 1] ?? { top: -Infinity };
      const isBeside = stops.slice(0, index).every(({ left, width }) => stop.left >= left + width);
      const follows = stop.top > before.top || (stop.top === before.top && stop.left > before.left);
      assert.ok(follows || isBeside, `${stop.name} comes further down, or in the next column`);
    }
  });

  it('A-06 A-22: a message is mended, sent, its receipt copied and another begun without a mouse', async (t) => {
    const { page } = await openForm(t, site);
    await page.getByRole('button', { name: 'Nachricht senden' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.probe.focused().id === 'summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => window.probe.focused().id), 'text');
    await page.keyboard.type('Mehr Bänke');
    for (let presses = 0; presses < 6; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sentHeading(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Beides ist (kopiert|markiert)/)
      .first()
      .waitFor();
    for (let presses = 0; presses < 2; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.probe.focused().id === 'text');
    await onlyEntry(site);
  });

  it('A-10 A-12: wide text spacing neither clips nor overlaps', async (t) => {
    const { page } = await openForm(t, site);
    await page.setViewportSize({ width: 320, height: 800 });
    const overlaps = await page.evaluate((tag) => {
      const root = window.probe.rootOf(tag);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      );
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return window.probe.overlaps(root);
    }, FORM);
    assert.deepEqual(overlaps, []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  });
});
