import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, answer, EMBED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { allReady, CHART, EXPLORER, FORM, MAP, WIDGETS, whole } from '../support/widgets.mjs';

// Playwright switches the back-forward cache off: every page that is gone back to is loaded anew.
const site = useSite();

const NEEDS = 'strategy-feedback-needs';
const PAGE = html({
  head: EMBED.replace(/ data-strategy-municipality="\w+"/, ''),
  body: `<p>Oben</p>${ALL}<p style="block-size: 60rem">Unten</p>`,
});

/** How much of each widget is unfolded. */
const unfolded = (page) =>
  page.evaluate(
    ([explorer, map, chart, needs]) => {
      const all = (tag, selector) => [
        ...(probe.all(tag)[0]?.shadowRoot.querySelectorAll(selector) ?? []),
      ];
      return {
        measures: all(explorer, '.measure').length,
        places: all(map, 'details').map(({ open }) => open),
        form: all(chart, '[aria-pressed=true]').map(probe.label).join(),
        indicators: all(chart, '.indicator').length,
        needs: all(needs, 'details[open]').length,
      };
    },
    [EXPLORER, MAP, CHART, NEEDS],
  );

const press = (page, tag, name) =>
  page.locator(tag).getByRole('button', { name }).first().press('Enter');

/** Unfolds everything that a resident can. */
async function unfoldAll(visit) {
  const { page } = visit;
  await allReady(page);
  for (const tag of WIDGETS) await whole(page, tag);
  await press(page, EXPLORER, /Weitere/);
  for (const fold of await page.locator(`${MAP} summary`).all()) await fold.press('Enter');
  await press(page, CHART, /Alle .* Messwerte/);
  await press(page, CHART, 'Diagramm');
  await page.locator(FORM).getByText('weitere Anliegen').click();
  await quiet(visit);
}

const ROWS = { [EXPLORER]: '.measure >> nth=30', [CHART]: '.indicator >> nth=5' };

/** Where something that was folded stands in the window. */
const placeOf = (page, tag) =>
  page.locator(`${tag} ${ROWS[tag]}`).evaluate((row) => row.getBoundingClientRect().top);

/** Scrolls to it, and waits until the page's entry knows. */
async function scrollTo({ page }, tag) {
  const row = page.locator(`${tag} ${ROWS[tag]}`);
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForFunction(
    (name) =>
      Math.abs(
        history.state.strategyWidgets[`${name} 0`]?.top -
          document.querySelector(name).getBoundingClientRect().top,
      ) < 1,
    tag,
  );
  return placeOf(page, tag);
}

/** Waits for all widgets without scrolling. */
async function allPainted(visit) {
  await visit.page.waitForFunction(
    (tags) =>
      tags.every((tag) => document.querySelector(tag)?.hasAttribute('data-strategy-painted')),
    WIDGETS,
  );
  await quiet(visit);
}

describe('H-07: back to a page that is loaded anew', () => {
  for (const width of [360, 1280]) {
    for (const where of [EXPLORER, CHART]) {
      it(`finds it unfolded, and ${where} where it was left, ${width} px wide`, async (t) => {
        const page = {
          html: PAGE,
          routes: { '/second': answer('Zweite Seite', { contentType: 'text/html' }) },
        };
        const visit = await openHost(t, site, page, { viewport: { width, height: 800 } });
        await unfoldAll(visit);
        const left = await unfolded(visit.page);
        const place = await scrollTo(visit, where);
        await visit.page.goto(`${site.url}/second`);
        await visit.page.goBack();
        const type = () => performance.getEntriesByType('navigation')[0].type;
        assert.equal(await visit.page.evaluate(type), 'back_forward');
        await allPainted(visit);
        assert.deepEqual(await unfolded(visit.page), left);
        const found = await placeOf(visit.page, where);
        assert.ok(Math.abs(found - place) <= 8, `${place} → ${found}`);
        none(visit.errors());
      });
    }
  }
});
