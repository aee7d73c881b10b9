import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost, widget } from '../support/host-page.mjs';
import { bare, holdsEntries, printInFirefox, textOnPaper } from '../support/paper.mjs';
import { none } from '../support/same.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { open, useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { BANNER, EXPLORER, ready } from '../support/widgets.mjs';

const site = useSite();
const FEED = '/feed/parts/strategy.json';
const head = EMBED.replace(/data-strategy-feed=.*>/, `data-strategy-feed="${FEED}"></script>`);
const OF_STRATEGY = ['goals', 'indicators', 'terms', 'organizations'];
const MISSING = 'waren beim Drucken noch nicht geladen';

const printed = async (visit) => textOnPaper(await visit.page.pdf({ format: 'A4' }));
const saysMissing = (text) => text.includes(bare(MISSING));

describe('paper of a feed in parts', () => {
  it('H-22, H-09: holds all of five widgets, from a page that nobody scrolled', async (t) => {
    const visit = await openHost(t, site, { html: html({ head, body: ALL }) });
    await quiet(visit);
    const text = await printed(visit);
    holdsEntries(text);
    assert.equal(saysMissing(text), false);
  });

  it('H-22: holds what banner and measures say, though nobody unfolded it', async (t) => {
    const visit = await open(t, site, '/parts.html');
    await ready(visit.page, EXPLORER);
    await quiet(visit);
    const text = await printed(visit);
    holdsEntries(text, [...OF_STRATEGY, 'fields']);
    assert.equal(saysMissing(text), false);
  });

  it('H-22, A-30: holds the teasers of measures that stand far down', async (t) => {
    const visit = await openHost(t, site, {
      html: html({ head, body: widget(EXPLORER, 'scope="all"') }),
    });
    await ready(visit.page, EXPLORER);
    await quiet(visit);
    const text = await printed(visit);
    const teasers = sampleFeed().measures.map(({ teaser }) => teaser?.de ?? teaser ?? '');
    assert.ok(teasers.filter(Boolean).length > 20);
    none(teasers.filter((teaser) => !text.includes(bare(teaser))));
  });

  it('A-30: prints what was folded as „weitere“ right below the first, without that word', async (t) => {
    const visit = await openHost(t, site, { html: html() });
    await quiet(visit);
    const folds = await visit.page.evaluate(() =>
      globalThis.probe
        .all('summary')
        .map(({ textContent }) => textContent.trim())
        .filter((words) => words.includes('weitere')),
    );
    assert.ok(folds.length >= 2, String(folds));
    const text = await printed(visit);
    none(folds.filter((words) => text.includes(bare(words))));
  });

  it('H-22: and in Firefox', async () => {
    const isThere = () => {
      const banner = document.querySelector('strategy-vision-banner').shadowRoot;
      const about = banner?.querySelector('strategy-about')?.shadowRoot?.textContent ?? '';
      const list = document.querySelector('strategy-action-field-explorer').shadowRoot;
      return list?.querySelector('.measure') && about.includes('Wartezeit auf eine Antwort');
    };
    const text = textOnPaper(await printInFirefox(`${site.url}/parts.html`, isThere));
    holdsEntries(text, [...OF_STRATEGY, 'fields']);
  });

  it('H-22: says what a banner alone has not loaded, and holds it when printed again', async (t) => {
    const visit = await openHost(t, site, { html: html({ head, body: widget(BANNER) }) });
    await ready(visit.page, BANNER);
    await quiet(visit);
    assert.equal(visit.feedRequests().length, 1);
    assert.ok(saysMissing(await printed(visit)));
    await quiet(visit);
    const again = await printed(visit);
    holdsEntries(again, OF_STRATEGY);
    assert.equal(saysMissing(again), false);
    assert.equal(await visit.page.getByText(MISSING).isVisible(), false);
  });

  it('H-22: holds the indicators of an opened measure', async (t) => {
    const visit = await openHost(t, site, {
      html: html({ head, body: widget(EXPLORER) }),
    });
    await ready(visit.page, EXPLORER);
    await visit.page.evaluate(() => {
      location.hash = '#strategy?measure=buergerportal';
    });
    await visit.page.locator('dialog[open] #title').waitFor();
    await quiet(visit);
    const text = await printed(visit);
    const { indicators, measures } = sampleFeed();
    const own = measures.find(({ id }) => id === 'buergerportal').indicators;
    const titles = indicators.filter(({ id }) => own.includes(id)).map(({ title }) => title.de);
    assert.ok(titles.length > 1);
    none(titles.filter((title) => !text.includes(bare(title))));
  });
});
