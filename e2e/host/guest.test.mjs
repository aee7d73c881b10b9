import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { addressOf } from '../support/waiting.mjs';
import { allReady, EXPLORER, openFirstSheet, WIDGETS } from '../support/widgets.mjs';

const site = useSite();

const PAGE = `<header class="page"><h1>Seite</h1><button id="own">Eigener Knopf</button></header>
  <p class="page">Text <a href="#kontakt">Kontakt</a></p>${ALL}<footer class="page" id="kontakt"><ul><li>eins</li></ul></footer>`;

/** Names and symbols of the global object, and what natives look like, as one comparable text. */
const photograph = () => {
  const describe = (object) =>
    Reflect.ownKeys(object)
      .map((key) => {
        const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
        const code = [value, get, set].map((part) =>
          typeof part === 'function' ? Function.prototype.toString.call(part) : typeof part,
        );
        return `${String(key)} ${code.join(' ')}`;
      })
      .sort();
  const natives = [
    Object,
    Array,
    String,
    Symbol,
    Promise,
    Map,
    Function,
    JSON,
    Element,
    HTMLElement,
    Node,
    Document,
    EventTarget,
    History,
    Window,
  ];
  return {
    globals: Reflect.ownKeys(globalThis)
      .map(String)
      .filter((key) => !/^\d+$/.test(key))
      .sort(),
    natives: Object.fromEntries(
      natives.map((native) => [
        native.name ?? 'JSON',
        [...describe(native), ...describe(native.prototype ?? {})],
      ]),
    ),
  };
};

/** What belongs to the page: its markup, looks, title, history and focus. */
const page0 = () => {
  const clone = document.documentElement.cloneNode(true);
  for (const widget of clone.querySelectorAll('body *'))
    if (widget.localName.startsWith('strategy-')) widget.remove();
  const looks = [...document.querySelectorAll('.page, .page *, body, html')].map((element) => {
    const computed = getComputedStyle(element);
    // Height, place and width of the page follow from the content that it asked for.
    const own = [...computed].filter(
      (name) =>
        !/height|block-size|origin|inset|width|inline-size|^(top|bottom|left|right)$/.test(name),
    );
    return `${element.localName} ${own.map((name) => computed.getPropertyValue(name)).join()}`;
  });
  const { title, cookie, activeElement } = document;
  return {
    html: clone.outerHTML,
    looks,
    title,
    cookie,
    focus: activeElement.id,
    history: history.length,
    state: history.state,
    hash: location.hash,
  };
};

async function before(t) {
  const held = {};
  const released = new Promise((resolve) => (held.release = resolve));
  const routes = {
    '/v1/embed.js': async (route) => {
      await released;
      await route.continue();
    },
  };
  const visit = await openHost(t, site, {
    html: html({ head: EMBED, body: PAGE }),
    routes,
    until: 'domcontentloaded',
  });
  await visit.page.locator('#own').focus();
  return { ...visit, release: held.release };
}

describe('a guest on the page', () => {
  it('S-08: leaves one namespaced symbol and no other global, and natives as they were', async (t) => {
    const { page, release } = await before(t);
    const at = await page.evaluate(photograph);
    release();
    await allReady(page);
    await openFirstSheet(page);
    const now = await page.evaluate(photograph);
    assert.deepEqual(
      now.globals.filter((name) => !at.globals.includes(name)),
      ['Symbol(strategy-widgets/1)'],
    );
    for (const [name, keys] of Object.entries(at.natives))
      assert.deepEqual(now.natives[name], keys, name);
    const enumerable = await page.evaluate(() =>
      Object.keys(globalThis).filter((key) => /strategy/i.test(key)),
    );
    none(enumerable);
  });

  it('H-02: changes nothing outside itself', async (t) => {
    const { page, release } = await before(t);
    const at = await page.evaluate(page0);
    release();
    for (const tag of WIDGETS) await page.locator(`${tag}[data-strategy-painted]`).waitFor();
    assert.deepEqual(await page.evaluate(page0), at);
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  it('H-02: a choice changes only the address, and Back leaves the page', async (t) => {
    const { page, release } = await before(t);
    release();
    await allReady(page);
    const length = await page.evaluate(() => history.length);
    await page.locator(`${EXPLORER} .field`).nth(1).click();
    assert.equal(await page.evaluate(() => history.length), length);
    assert.match(await addressOf(page), /#strategy\?field=/);
  });

  it('H-03: events of the page still reach the page', async (t) => {
    const { page, release } = await before(t);
    await page.evaluate(() => {
      window.seen = [];
      for (const type of ['click', 'keydown', 'scroll', 'hashchange']) {
        addEventListener(type, ({ defaultPrevented }) =>
          window.seen.push(`${type} ${String(defaultPrevented)}`),
        );
      }
    });
    release();
    await allReady(page);
    await page.locator('#own').click();
    await page.keyboard.press('x');
    const seen = await page.evaluate(() => window.seen);
    assert.ok(seen.includes('click false') && seen.includes('keydown false'), seen.join());
  });
});
