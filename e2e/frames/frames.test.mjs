import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBED, html, widget } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { newVisit } from '../support/site.mjs';
import { quiet, until } from '../support/waiting.mjs';
import { BANNER, CHART, EXPLORER, FORM, MAP, ready, WIDGETS } from '../support/widgets.mjs';
import {
  address,
  allowing,
  elsewhere,
  fits,
  frame,
  heights,
  inside,
  openPage,
  useFramedSite,
} from './framed.mjs';

const site = useFramedSite();

describe('H-06: the page of a widget', () => {
  for (const tag of WIDGETS) {
    it(`${tag} stands for itself`, async (t) => {
      const visit = await newVisit(t, site);
      await visit.page.goto(site.url + address(tag, '?municipality=lemgo&heading-level=3'));
      await ready(visit.page, tag);
      assert.match(await visit.page.evaluate((name) => probe.text(name), tag), /Lemgo/);
      assert.match(await visit.page.title(), /^\p{L}.* – Digitalstrategie$/u);
      assert.equal(await visit.page.locator(tag).getAttribute('heading-level'), '3');
      await quiet(visit);
      none(visit.elsewhere(site));
      none(visit.errors());
    });
  }

  it('takes no feed, handler or style from its address', async (t) => {
    const visit = await newVisit(t, site);
    const bad =
      'feed=https://evil.example/f.json&onclick=alert(1)&style=color:red&municipality=lemgo';
    await visit.page.goto(site.url + address(BANNER, `?${bad}`));
    await ready(visit.page, BANNER);
    const [names, style] = await visit.page
      .locator(BANNER)
      .evaluate((one) => [one.getAttributeNames(), one.getAttribute('style')]);
    none(names.filter((name) => /feed|onclick/.test(name)));
    assert.doesNotMatch(style ?? '', /red/);
    none(visit.elsewhere(site));
    assert.match(visit.reports().join(), /feed-origin-not-allowed/);
  });
});

describe('H-06: frames as high as their content', () => {
  const kinds = {
    'of the page’s own origin': { src: (path) => path },
    'of another origin that the script allows': {
      src: (path) => elsewhere(site) + path,
      head: () => allowing(elsewhere(site)),
    },
    'in a sandbox without an origin': {
      src: (path) => path,
      attributes: 'sandbox="allow-scripts"',
    },
    'in a sandbox with its origin': {
      src: (path) => path,
      attributes: 'sandbox="allow-scripts allow-same-origin"',
    },
  };
  for (const [kind, { src, head = () => EMBED, attributes }] of Object.entries(kinds)) {
    it(`H-18: ${kind}, at any width and when something unfolds`, async (t) => {
      const visit = await openPage(t, site, frame(src(address(EXPLORER)), attributes), {
        head: head(),
      });
      const { page } = visit;
      const inner = await inside(page, EXPLORER);
      await fits(page, inner);
      for (const width of [360, 900]) {
        await page.setViewportSize({ width, height: 700 });
        await fits(page, inner);
      }
      const [before] = await heights(page, inner);
      await inner.locator(`${EXPLORER} .more`).first().click();
      await until(async () => (await heights(page, inner))[0] > before + 100, 'a higher frame');
      await fits(page, inner);
      none(visit.errors());
    });
  }

  it('on a page that begins to listen once they are there', async (t) => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    const hold = async (route) => {
      await released;
      await route.continue();
    };
    const routes = { '/v1/chunks/frames-*': hold };
    const visit = await openPage(t, site, frame(address(BANNER)), { routes });
    const inner = await inside(visit.page, BANNER);
    // Until nothing more grows there.
    await inner.waitForLoadState('networkidle');
    assert.equal((await heights(visit.page, inner))[0], 150);
    release();
    await fits(visit.page, inner);
  });

  it('within a frame of the page', async (t) => {
    const middle = html({ body: frame(address(MAP)) });
    const visit = await openPage(t, site, frame('/middle', 'id="middle" height="900"'), {
      routes: {
        '/middle': (route) =>
          route.fulfill({ body: middle, contentType: 'text/html; charset=utf-8' }),
      },
    });
    const outer = await (await visit.page.locator('#middle').elementHandle()).contentFrame();
    const inner = await inside(outer, MAP);
    await fits(outer, inner);
    const { height } = await visit.page.locator('#middle').boundingBox();
    assert.equal(height, 900);
    none(visit.errors());
  });

  it('two of them beside three widgets', async (t) => {
    const frames = [EXPLORER, FORM].map((tag) => frame(address(tag), `class="${tag}"`));
    const body = [BANNER, MAP, CHART].map((tag) => widget(tag)).join('') + frames.join('');
    const visit = await openPage(t, site, body);
    for (const tag of [BANNER, MAP, CHART]) await ready(visit.page, tag);
    for (const tag of [EXPLORER, FORM])
      await fits(visit.page, await inside(visit.page, tag, `.${tag}`), `.${tag}`);
    await quiet(visit);
    none(visit.elsewhere(site));
    none(visit.errors());
    none(visit.reports());
  });
});
