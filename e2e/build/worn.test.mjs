import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { none } from '../support/same.mjs';
import { openStories, showStory, storyIds } from './storybook.mjs';
import { sampled } from '../support/sampled.mjs';
import { newVisit, useSite } from '../support/site.mjs';
import { WIDGETS } from '../support/widgets.mjs';

const site = useSite();
const stories = sampled(await storyIds(), 12, {
  always: (story) => story.endsWith('--default'),
  kindOf: (story) => story.split('--')[0],
});

/**
 * The first node of each kind with all that it wears, and the words of each widget as they are shown:
 * kind → one text, whose parts have the order of `names`.
 */
function worn() {
  const found = {};
  const canvas = document.querySelector('#storybook-root');
  const names = [...getComputedStyle(canvas)];
  const wear = (node, pseudo) => {
    const style = getComputedStyle(node, pseudo);
    return names.map((name) => style.getPropertyValue(name)).join('\n');
  };
  for (const root of probe.roots(canvas)) {
    if (root === canvas) continue;
    const host = root.host.localName;
    // Only what is seen: a live region keeps what it said last.
    found[`${host} words`] ??= probe.words(root).join('\n');
    for (const node of root.querySelectorAll('*')) {
      const kind = `${host} ${node.localName}.${node.getAttribute('class') ?? ''}`;
      if (found[kind]) continue;
      found[kind] = wear(node);
      for (const pseudo of ['::before', '::after']) {
        const { content } = getComputedStyle(node, pseudo);
        if (content !== 'none' && content !== 'normal') found[kind + pseudo] = wear(node, pseudo);
      }
    }
  }
  return { names, found };
}

function differences({ names, found: a }, { found: b }) {
  const kinds = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (kind) => a[kind] !== b[kind],
  );
  return kinds.flatMap((kind) => {
    const [book, built] = [a, b].map((found) => found[kind]?.split('\n'));
    if (!book || !built) return [`${kind}: only in ${book ? 'Storybook' : 'the built page'}`];
    const what = (index) => (kind.endsWith(' words') ? '' : names[index]);
    return book.flatMap((value, index) =>
      value === built[index] ? [] : `${kind} ${what(index)}: ${value} → ${built[index]}`,
    );
  });
}

describe('T-10: what a page wears', () => {
  const pages = {};
  const closing = [];

  before(async () => {
    for (const name of ['book', 'built']) {
      const visit = await newVisit({ after: (close) => closing.push(close) }, site);
      await openStories(visit, site, name === 'built');
      pages[name] = visit;
    }
  });
  after(() => Promise.all(closing.map((close) => close())));

  it('is compared between the stories’ code and the code of dist/', async () => {
    const definitionOf = ({ page }) =>
      page.evaluate((tags) => tags.map((tag) => String(customElements.get(tag))), WIDGETS);
    const [book, built] = await Promise.all(Object.values(pages).map(definitionOf));
    WIDGETS.forEach((tag, index) => assert.notEqual(book[index], built[index], tag));
  });

  for (const story of stories) {
    it(story, async () => {
      const both = Object.values(pages).map(({ page }) => page);
      await Promise.all(both.map((page) => showStory(page, story)));
      const look = () => Promise.all(both.map((page) => page.evaluate(worn)));
      // Charts and outlines come after the content, each in its time.
      const end = Date.now() + 60_000;
      let seen = await look();
      while (differences(...seen).length && Date.now() < end) seen = await look();
      none(differences(...seen));
      if (story.endsWith('--default')) assert.ok(Object.keys(seen[0].found).length > 20);
    });
  }
});
