import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { none } from '../support/same.mjs';
import { newVisit, open, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { allReady, EXPLORER, openFirstSheet } from '../support/widgets.mjs';

const site = useSite();

describe('A-15: reduced motion', () => {
  it('nothing moves, and nothing is asked for while the reader reads', async (t) => {
    const visit = await newVisit(t, site, { reducedMotion: 'reduce' });
    const { page } = visit;
    await page.clock.install();
    await page.goto(`${site.url}/lemgo.html`);
    await allReady(page);
    const moving = () =>
      // Of a shadow root the document knows no animations.
      page.evaluate(() =>
        window.probe
          .roots()
          .flatMap((root) => root.getAnimations())
          .filter(({ effect }) => effect.getComputedTiming().activeDuration > 0)
          .map(({ effect: { target } }) => `${target.localName}.${target.className}`),
      );
    none(await moving());
    await page.locator(`${EXPLORER} .field`).nth(1).click();
    none(await moving(), 'a topic');
    await page.evaluate(() => window.probe.all('details').forEach((one) => (one.open = true)));
    none(await moving(), 'everything unfolded');
    await page.getByRole('button', { name: 'Karte vergrößern' }).click();
    none(await moving(), 'a larger map');
    await openFirstSheet(page);
    none(await moving());
    await page.keyboard.press('Escape');
    const asked = () => visit.requests.filter((url) => !url.endsWith('icon.svg')).length;
    // What waits for an idle page is asked for once, and not because time passes.
    await quiet(visit);
    const before = asked();
    await page.clock.runFor('10:00');
    assert.equal(asked(), before, visit.requests.at(-1));
    none(await moving());
  });

  it('without it no movement takes longer than 150 ms', async (t) => {
    const { page } = await open(t, site, '/lemgo.html');
    await allReady(page);
    await openFirstSheet(page);
    const long = await page.evaluate(() =>
      window.probe.all('*').flatMap((element) => {
        const { transitionDuration, transitionDelay, animationDuration } =
          getComputedStyle(element);
        const longest = Math.max(
          ...[transitionDuration, transitionDelay, animationDuration].flatMap((text) =>
            text.split(',').map(parseFloat),
          ),
        );
        return longest > 0.15 && element.getRootNode() !== document
          ? [`${element.localName}.${element.className} ${longest}`]
          : [];
      }),
    );
    none(long);
  });
});
