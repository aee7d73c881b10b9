import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { hostilePages, propertiesPage } from './hostile-pages.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { BANNER, allReady, EXPLORER, openFirstSheet, WIDGETS } from '../support/widgets.mjs';

const site = useSite();

/** Width, height and the widget's own display are the page's right: the column is the same on all pages. */
const PROPERTIES =
  `font-family font-size font-style font-weight font-variant-caps font-variant-numeric font-stretch font-kerning
  font-feature-settings font-size-adjust line-height letter-spacing word-spacing text-transform text-align text-align-last text-indent
  text-shadow text-wrap-mode text-decoration-line text-emphasis-style text-rendering white-space-collapse word-break overflow-wrap hyphens
  line-break tab-size color background-color direction unicode-bidi list-style-type list-style-position cursor visibility display float
  margin-top margin-left padding-top padding-left border-top-width border-top-style border-top-left-radius border-collapse caption-side
  box-sizing box-shadow opacity caret-color accent-color user-select -webkit-text-fill-color -webkit-text-stroke-width quotes
  animation-name transition-duration content fill`.split(/\s+/);

/** The widgets’ own boxes are kept equal, by what outranks every rule of a page. */
const OWN_BOX =
  'style="display:block!important;margin:0!important;padding:0!important;border:0!important"';
const HOSTS = ALL.replaceAll(/<strategy-[\w-]+/g, `$& ${OWN_BOX}`);

/** A tag that no rule names, so that the column is equally wide on all pages. */
const COLUMN = '<x-column style="display:block;position:absolute;top:0;left:0;width:1000px">';

/** Computed styles of everything inside the widgets and the open sheet: each node’s name and values. */
async function stylesOn(t, { style, attributes = 'lang="de"' }) {
  const head = `${EMBED}<style>${style}</style>`;
  const visit = await openHost(t, site, {
    html: html({ head, body: `${COLUMN}${HOSTS}</x-column>`, attributes }),
  });
  await allReady(visit.page);
  await openFirstSheet(visit.page);
  await quiet(visit);
  const styles = await visit.page.evaluate(
    ([tags, properties]) => {
      const sheet = 'strategy-measure-sheet';
      const roots = tags.map((tag) => document.querySelector(tag).shadowRoot);
      // Whichever widget came first shows it.
      roots.push(roots.find((root) => root.querySelector(sheet)).querySelector(sheet).shadowRoot);
      const isIn = (node, root) => {
        const own = node.getRootNode();
        return own === root || (own.host && isIn(own.host, root));
      };
      const nodesOf = (root) =>
        window.probe
          .all('.root, .root *', root)
          .filter((node) => root === roots.at(-1) || !isIn(node, roots.at(-1)));
      const found = roots.flatMap((root) =>
        nodesOf(root).map((node, index) => {
          const tag = root.host.localName;
          const name = `${tag} ${index} ${node.localName}.${node.getAttribute('class') ?? ''}`;
          const computed = getComputedStyle(node);
          return [name, properties.map((property) => computed.getPropertyValue(property))];
        }),
      );
      // As one text: a hundred thousand values on their own take longer than the page itself.
      return JSON.stringify(found);
    },
    [WIDGETS, PROPERTIES],
  );
  none(visit.errors());
  return JSON.parse(styles);
}

function differences(blank, other) {
  assert.equal(other.length, blank.length, 'the same nodes on both pages');
  return blank.flatMap(([name, values], place) => {
    const [otherName, others] = other[place];
    if (name !== otherName) return [`${name} → ${otherName}`];
    return PROPERTIES.flatMap((property, index) =>
      values[index] === others[index]
        ? []
        : [`${name} ${property}: ${values[index]} → ${others[index]}`],
    );
  });
}

describe('H-01: isolation from the page’s styles', () => {
  let blank;
  const onBlankPage = async (t) => (blank ??= await stylesOn(t, { style: '' }));

  it('compares at least 30 properties on at least 20 inner nodes', async (t) => {
    const nodes = await onBlankPage(t);
    assert.ok(PROPERTIES.length >= 30);
    for (const tag of WIDGETS) {
      const own = nodes.filter(([name, values]) => name.startsWith(tag) && values.some(Boolean));
      assert.ok(own.length >= 20, `${tag}: ${own.length}`);
    }
  });

  // „Everything at once“ comes last, so it is always among them.
  const pages = sampled(Object.entries(hostilePages), 2, {
    always: ([, { attributes }]) => Boolean(attributes),
  });
  for (const [name, page] of pages) {
    it(`is complete on a page with ${name}`, async (t) => {
      none(differences(await onBlankPage(t), await stylesOn(t, page)));
    });
  }

  it('is complete on a page that uses the names of our private custom properties', async (t) => {
    const { page } = await openHost(t, site, { html: html() });
    await allReady(page);
    const names = await page.evaluate(() => {
      const sheets = probe
        .roots()
        .flatMap((root) => (root === document ? [] : [...root.adoptedStyleSheets]));
      const text = sheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join('');
      return [...new Set(text.match(/--_[\w-]+/g))].filter((name) => !name.startsWith('--_theme'));
    });
    assert.ok(names.length > 3);
    none(differences(await onBlankPage(t), await stylesOn(t, propertiesPage(names))));
  });

  it('sees a difference where a page may make one', async (t) => {
    const styles = await stylesOn(t, { style: 'html { --strategy-color-action: rgb(1, 2, 3) }' });
    assert.ok(
      differences(await onBlankPage(t), styles).some((line) => line.includes('rgb(1, 2, 3)')),
    );
  });
});

describe('H-14: hiding', () => {
  const ways = {
    'the hidden attribute': { body: ALL.replaceAll(/<strategy-[\w-]+/g, '$& hidden') },
    'a class of the page': {
      body: ALL.replaceAll(/<strategy-[\w-]+/g, '$& class="d-none"'),
      head: `${EMBED}<style>.d-none{display:none}</style>`,
    },
    'a hidden parent': { body: `<div hidden>${ALL}</div>` },
  };
  for (const [name, parts] of Object.entries(ways)) {
    it(`${name} hides a widget, and taking it away shows it`, async (t) => {
      const visit = await openHost(t, site, { html: html(parts) });
      const { page } = visit;
      await quiet(visit);
      for (const tag of WIDGETS) assert.equal(await page.locator(tag).isVisible(), false, tag);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('[hidden],.d-none')) {
          element.hidden = false;
          element.classList.remove('d-none');
        }
      });
      await allReady(page);
    });
  }

  it('a widget hidden after it is ready stays hidden', async (t) => {
    const { page } = await openHost(t, site, { html: html() });
    await allReady(page);
    for (const tag of [BANNER, EXPLORER]) {
      await page.locator(tag).evaluate((element) => (element.hidden = true));
      assert.equal(await page.locator(tag).isVisible(), false);
    }
  });
});
