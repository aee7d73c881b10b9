import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { violations } from '../support/axe.mjs';
import { EMBED, FEED, html, openHost, widget } from '../support/host-page.mjs';
import { expected, isSpecial, ofOthers, places } from './municipalities.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { BANNER, allReady, EXPLORER, textOf, WIDGETS } from '../support/widgets.mjs';

const site = useSite();
const LANGUAGES = ['de', 'en', 'de-simple'];
const body = `<main><h1>Seite</h1>${WIDGETS.map((tag) => widget(tag)).join('')}</main>`;

const matrix = places.flatMap((place) => LANGUAGES.map((language) => ({ place, language })));
const cases = sampled(matrix, 6, {
  kindOf: ({ language }) => language,
  always: ({ place, language }) => language === 'de' && isSpecial(place),
});

/** As a reader sees it: white space folded, invisible hyphens left out. */
const seen = (text) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
const seenOf = async (page, tag) => seen(await textOf(page, tag));
const all = (text, parts, what) => {
  none(
    parts.map(seen).filter((part) => !text.includes(part)),
    what,
  );
};

async function openPlace(t, id, { language = 'de', feed = FEED } = {}) {
  const head = EMBED.replace('"lemgo"', `"${id}"`).replace(FEED, feed);
  const page = html({ head, body, attributes: `lang="${language}"` });
  const visit = await openHost(t, site, { html: page });
  await allReady(visit.page);
  await visit.page.locator(`${BANNER} .fold > summary`).click();
  return visit;
}

function checkBanner(text, place, want) {
  all(text, [want.vision, ...want.shared, ...want.own], 'vision and values');
  const done = want.headline.byPhase.get('completed') ?? 0;
  all(text, [`${want.headline.total} Maßnahmen`, `${done} abgeschlossen`], 'facts');
  assert.equal(text.includes('heißt das:'), Boolean(want.town && want.local));
  if (want.town && want.local)
    all(text, [`In ${place.name} heißt das:`, want.local], 'local vision');
  none(
    ofOthers(want.town).filter((other) => text.includes(seen(other))),
    'other towns’ words',
  );
}

async function checkExplorer(page, text, place, want) {
  const { total, byPhase } = want.counts;
  const where = want.town ? ` in ${place.name}` : '';
  const [running, done] = ['implementation', 'completed'].map((phase) => byPhase.get(phase) ?? 0);
  const sentence = `${total} Maßnahmen${where}, davon ${running} in Umsetzung und ${done} abgeschlossen.`;
  const asked = want.town ? `Was tut ${place.name}` : 'Was tun die Kommunen';
  all(text, [sentence, `${asked} bei Ihrem Thema?`], 'sentence and heading');
  const more = page.locator(`${EXPLORER} .more`);
  while (await more.count()) await more.click();
  const titles = await page.locator(`${EXPLORER} .measure a`).allInnerTexts();
  const sorted = (list) => list.map(seen).sort();
  assert.deepEqual(sorted(titles), sorted(want.titles));
}

/** What in a widget has no words: names of controls, headings, cells that head others, captions. */
const wordless = (page, tag) =>
  page.evaluate((name) => {
    const { label, rootOf } = window.probe;
    return [...rootOf(name).querySelectorAll('h2,h3,h4,h5,h6,button,a,label,th,caption,legend,li')]
      .filter(
        (element) =>
          !label(element) &&
          ![element.ariaLabel, element.title, element.textContent].join('').trim(),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  }, tag);

const languageOf = (page, tag) =>
  page.evaluate((name) => window.probe.rootOf(name).querySelector('.root').lang, tag);

async function checkLanguage(page, language) {
  for (const tag of WIDGETS) {
    assert.equal(await languageOf(page, tag), language, tag);
    assert.doesNotMatch(await textOf(page, tag), /undefined|null|NaN|\[object|\{\d\}/, tag);
    none(await wordless(page, tag), `${tag}: without words`);
  }
}

describe('every widget in every municipality and language', () => {
  for (const { place, language } of cases) {
    it(`A-01 A-20: ${place.name} (${place.ags ?? place.ars}), ${language}: its own content, complete, without axe violation`, async (t) => {
      const visit = await openPlace(t, place.id, { language });
      const { page } = visit;
      await checkLanguage(page, language);
      none(await violations(page));
      if (language === 'de') {
        const want = expected(place);
        assert.ok(want.titles.length > 0 && want.titles.length === want.counts.total);
        checkBanner(await seenOf(page, BANNER), place, want);
        await checkExplorer(page, await seenOf(page, EXPLORER), place, want);
      }
      none(visit.errors());
      none(visit.reports());
    });
  }

  it('a town’s official key names it as well as its slug', async (t) => {
    const lemgo = places.find(({ id }) => id === 'lemgo');
    const { page } = await openPlace(t, lemgo.ags);
    checkBanner(await seenOf(page, BANNER), lemgo, expected(lemgo));
  });

  it('towns differ: a mix-up would be seen', () => {
    assert.equal(places.length, 17);
    const pages = places.map((place) => {
      const { titles, local } = expected(place);
      return JSON.stringify([titles, local]);
    });
    assert.ok(new Set(pages).size > 8, `${new Set(pages).size} different pages`);
  });

  it('a feed in parts shows the same as a whole one', async (t) => {
    const texts = [];
    for (const feed of [FEED, '/feed/parts/strategy.json']) {
      const visit = await openPlace(t, 'lemgo', { feed });
      texts.push(await Promise.all([BANNER, EXPLORER].map((tag) => textOf(visit.page, tag))));
      none(visit.errors());
    }
    assert.deepEqual(texts[1], texts[0]);
  });
});
