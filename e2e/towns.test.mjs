import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  county,
  headlineCounts,
  localText,
  measuresMatching,
  parseStrategy,
  phaseCounts,
  textsOf,
  towns,
  valuesFor,
  visionFor,
} from '@strategy-widgets/feed';
import { EMBED, html, openHost } from './support/host-page.mjs';
import { none } from './support/same.mjs';
import { sampleFeed } from './support/sample.mjs';
import { useSite } from './support/site.mjs';
import { BANNER, allReady, EXPLORER, textOf } from './support/widgets.mjs';

const site = useSite();
const { strategy } = parseStrategy(sampleFeed());
const places = [...towns(strategy), county(strategy)];

const german = (text) => localText(text, 'de', strategy.defaultLanguage)?.text;
/** As a reader sees it: white space folded, invisible hyphens left out. */
const seen = (text) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
const all = (text, parts, what) => {
  none(
    parts.map(seen).filter((part) => !text.includes(part)),
    what,
  );
};

/** What the selectors say a page of this municipality has to show. */
function expected(place) {
  const town = place.kind === 'county' ? undefined : place.id;
  const filter = { municipality: town };
  const { vision, local } = visionFor(strategy, town);
  const values = valuesFor(strategy, town);
  return {
    town,
    counts: phaseCounts(strategy, filter),
    headline: headlineCounts(strategy, town),
    titles: measuresMatching(strategy, filter).map((measure) =>
      german(textsOf(strategy, measure, town).title),
    ),
    vision: german(vision.text),
    local: local && german(local.text),
    shared: values.shared.map(({ name }) => german(name)),
    own: values.local.map(({ name }) => german(name)),
  };
}

/** Every text that only another town’s page may show. */
const ofOthers = (town) =>
  towns(strategy)
    .filter(({ id }) => id !== town)
    .map(({ id }) => visionFor(strategy, id).local)
    .filter(Boolean)
    .map(({ text }) => german(text));

function checkBanner(text, place, want) {
  all(text, [want.vision, ...want.shared, ...want.own], 'vision and values');
  all(
    text,
    [
      `${want.headline.total} Maßnahmen`,
      `${want.headline.byPhase.get('completed') ?? 0} abgeschlossen`,
    ],
    'facts',
  );
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
  all(
    text,
    [`${total} Maßnahmen${where}, davon ${running} in Umsetzung und ${done} abgeschlossen.`],
    'sentence',
  );
  all(text, [
    want.town ? `Was tut ${place.name} bei Ihrem Thema?` : 'Was tun die Kommunen bei Ihrem Thema?',
  ]);
  while (await page.locator(`${EXPLORER} .more`).count())
    await page.locator(`${EXPLORER} .more`).click();
  const titles = await page.locator(`${EXPLORER} .measure a`).allInnerTexts();
  const sorted = (list) => list.map(seen).sort();
  assert.deepEqual(sorted(titles), sorted(want.titles));
}

describe('both widgets show each municipality its own content', () => {
  before(() => {
    assert.equal(places.length, 17);
    assert.equal(strategy.municipalities.length, 17);
  });

  for (const place of places) {
    it(`${place.name} (${place.id}, ${place.ags ?? place.ars})`, async (t) => {
      const want = expected(place);
      assert.ok(want.titles.length > 0 && want.titles.length === want.counts.total);
      const visit = await openHost(t, site, {
        html: html({ head: EMBED.replace('"lemgo"', `"${place.id}"`) }),
      });
      await allReady(visit.page);
      checkBanner(seen(await textOf(visit.page, BANNER)), place, want);
      await checkExplorer(visit.page, seen(await textOf(visit.page, EXPLORER)), place, want);
      none(visit.errors());
      none(visit.reports());
    });
  }

  it('a town’s official key names it as well as its slug', async (t) => {
    const lemgo = places.find(({ id }) => id === 'lemgo');
    const visit = await openHost(t, site, {
      html: html({ head: EMBED.replace('"lemgo"', `"${lemgo.ags}"`) }),
    });
    await allReady(visit.page);
    checkBanner(seen(await textOf(visit.page, BANNER)), lemgo, expected(lemgo));
  });

  it('towns differ: a mix-up would be seen', () => {
    const seenBy = new Set(
      towns(strategy).map((place) =>
        JSON.stringify([expected(place).titles, expected(place).local]),
      ),
    );
    assert.ok(seenBy.size > 8, `${seenBy.size} different pages`);
  });

  it('a feed in parts shows the same as a whole one', async (t) => {
    const texts = [];
    for (const folder of ['lippe', 'lippe-parts']) {
      const visit = await openHost(t, site, {
        html: html({ head: EMBED.replace('/lippe/', `/${folder}/`) }),
      });
      await allReady(visit.page);
      texts.push([await textOf(visit.page, BANNER), await textOf(visit.page, EXPLORER)]);
      none(visit.errors());
    }
    assert.deepEqual(texts[1], texts[0]);
  });
});
