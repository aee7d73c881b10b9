import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStrategy } from '@strategy-widgets/feed';
import { answer, EMBED, FEED, html, openHost, widget } from '../support/host-page.mjs';
import { hostileFeed } from './hostile-feed.mjs';
import { hostileAddresses, hostileTexts } from './hostile-strings.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { BANNER, allReady, EXPLORER } from '../support/widgets.mjs';

const site = useSite();

/** The addresses of everything on the page that could be followed or loaded. */
const addresses = (page) =>
  page.evaluate(() =>
    probe
      .all('[href],[src],[action],[formaction],[srcdoc],[data]')
      .flatMap((element) =>
        ['href', 'src', 'action', 'formaction', 'srcdoc', 'data']
          .map((name) => element.getAttribute(name))
          .filter(Boolean),
      ),
  );

async function harmless(visit) {
  assert.equal(await visit.page.evaluate(() => window.probe.hits), 0, 'nothing was executed');
  none(visit.dialogs, 'dialogs');
  none(visit.elsewhere(), 'requests to other hosts');
  none(visit.exceptions, 'exceptions');
  const wrong = (await addresses(visit.page)).filter(
    (address) =>
      !/^(https:|mailto:|tel:|[#/]|data:,$)/.test(address) && !address.startsWith(site.url),
  );
  none(wrong, 'addresses');
  // Pictures of a measure are the feed's to bring; their addresses are among those above.
  const foreign = await visit.page.evaluate(() =>
    probe
      .all(
        '.root script,.root img:not([loading=lazy][alt]),.root iframe,.root object,.root embed,.root form:not([novalidate]),.root video,.root audio,.root style,.root link,.root base,.root meta',
      )
      .map((element) => element.outerHTML),
  );
  none(foreign, 'elements that only a feed could bring');
}

describe('S-02, S-03: hostile strings in every field of the feed', () => {
  it('the strings are hostile: written as HTML they run and load', async (t) => {
    const visit = await newVisit(t, site);
    await visit.page.goto(`${site.url}/lemgo.html`);
    await visit.page.setContent(
      hostileTexts.filter((text) => !/<(meta|base|style)/.test(text)).join('\n'),
    );
    await visit.page.waitForFunction(() => window.probe.hits > 5);
    assert.ok(visit.elsewhere().length > 0);
  });

  it('widgets and every sheet show them as text', async (t) => {
    const feed = hostileFeed();
    const visit = await openHost(t, site, { html: html(), routes: { [FEED]: answer(feed) } });
    const { page } = visit;
    await allReady(page);
    while (await page.locator(`${EXPLORER} .more`).count())
      await page.locator(`${EXPLORER} .more`).click();
    const shown = await page.locator(`${EXPLORER} .measure`).count();
    assert.ok(shown >= hostileTexts.length, `${shown} measures are in the list`);
    const { strategy } = parseStrategy(feed);
    for (let turn = 0; turn < hostileTexts.length; turn++) {
      const read = strategy.measures.find(({ id }) => id === `measure-${turn}`);
      await page.evaluate((id) => (location.hash = `#strategy?measure=${id}`), `measure-${turn}`);
      const title = await page.locator('dialog[open] #title').innerText();
      // The string itself, of markup what it says; control characters and marks without a letter vary in print.
      const isMarked = /[<&]/.test(hostileTexts[turn]);
      const visible = (isMarked ? String(read?.title ?? '') : hostileTexts[turn]).replace(
        /\s+/g,
        ' ',
      );
      if (/^[\x20-\x7e]+$/.test(visible))
        assert.ok(title.includes(visible.trim()), `${title} is ${visible}`);
      await harmless(visit);
    }
  });

  it('the banner shows them as title, vision and town’s own text', async (t) => {
    const visit = await newVisit(t, site);
    let turn;
    await visit.context.route(`${site.url}/host`, answer(html(), { contentType: 'text/html' }));
    await visit.context.route(site.url + FEED, (route) => answer(hostileFeed(turn))(route));
    for (turn of sampled([...hostileTexts.slice(3).keys()], 4)) {
      await visit.page.goto(`${site.url}/host`);
      await allReady(visit.page);
      await harmless(visit);
    }
  });

  it('S-10: names of prototypes in a feed change nothing', async (t) => {
    const text = JSON.stringify(hostileFeed()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const deep = text.replaceAll('"title":', '"__proto__":{"polluted":1},"title":');
    const visit = await openHost(t, site, { html: html(), routes: { [FEED]: answer(deep) } });
    await allReady(visit.page);
    assert.equal(
      await visit.page.evaluate(() => ({}).polluted ?? [].polluted ?? Object.polluted),
      undefined,
    );
    await harmless(visit);
  });
});

describe('S-02: hostile strings beside the feed', () => {
  const escape = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u0000', '');

  it('in attributes of the elements', async (t) => {
    for (const text of sampled(hostileTexts, 4)) {
      const attributes = [
        'municipality',
        'heading',
        'lang',
        'theme',
        'color-scheme',
        'url-key',
        'heading-level',
        'filter',
        'measure',
        'limit',
      ]
        .map((name) => `${name}="${escape(text)}"`)
        .join(' ');
      const body = ['vision-banner', 'action-field-explorer']
        .map((name) => `<strategy-${name} ${attributes}></strategy-${name}>`)
        .join('');
      const visit = await openHost(t, site, { html: html({ body }) });
      await allReady(visit.page);
      await harmless(visit);
    }
  });

  it('a language tag as some CMS spell it', async (t) => {
    const tags = ['de_DE', 'de-DE-formal', 'deutsch', ''];
    const body = tags.map((lang) => widget(BANNER, `lang="${lang}"`)).join('');
    const explorers = tags.map((lang) => widget(EXPLORER, `lang="${lang}"`)).join('');
    const visit = await openHost(t, site, { html: html({ body: body + explorers }) });
    for (const tag of [BANNER, EXPLORER]) {
      for (const one of await visit.page.locator(tag).all()) {
        await one.scrollIntoViewIfNeeded();
        await one.locator('.root > :not(.look)').first().waitFor();
      }
    }
    for (const one of await visit.page.locator(EXPLORER).all())
      await one.getByText('Was tut Lemgo').waitFor();
    none(visit.exceptions);
  });

  it('in the address of the page', async (t) => {
    const visit = await newVisit(t, site);
    await visit.context.route(`${site.url}/host`, answer(html(), { contentType: 'text/html' }));
    for (const text of sampled([...hostileTexts, ...hostileAddresses], 4)) {
      const value = encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, ''));
      const names = [
        'q',
        'field',
        'goal',
        'phase',
        'municipality',
        'measure',
        'only',
        '__proto__',
        'constructor',
      ];
      await visit.page.goto('about:blank');
      await visit.page.goto(
        `${site.url}/host#strategy?${names.map((name) => `${name}=${value}`).join('&')}`,
      );
      await allReady(visit.page);
      await harmless(visit);
    }
  });

  it('a div of a stranger’s comment cannot bring its own feed', async (t) => {
    const body = `<div data-strategy-widget="vision-banner" data-strategy-feed="https://evil.example/feed.json" data-strategy-onclick="hit()" data-strategy-style="color:red"></div>`;
    const visit = await openHost(t, site, { html: html({ head: EMBED, body }) });
    await visit.page.locator('strategy-vision-banner[data-strategy-painted]').waitFor();
    none(visit.elsewhere());
    assert.equal(
      await visit.page
        .locator('strategy-vision-banner[onclick],strategy-vision-banner[style*=color]')
        .count(),
      0,
    );
    assert.match(visit.reports().join(), /feed-origin-not-allowed/);
    assert.equal(visit.reports().length, 1);
  });
});
