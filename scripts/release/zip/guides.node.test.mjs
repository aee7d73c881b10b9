import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guidePage, guides } from './guides.mjs';

const FROM = 'docs/betrieb/README.md';
const bodyOf = (markdown) => /<main[^>]*>([^]*)<\/main>/.exec(guidePage(FROM, markdown).html)[1];

describe('a guide as a page', () => {
  it('is called by its folder where it is the folder’s README', () => {
    assert.equal(guides.get(FROM), 'betrieb.html');
    assert.equal(new Set(guides.values()).size, guides.size);
  });

  const links = {
    '[x](datenschutz.md)': '<a href="datenschutz.html">x</a>',
    '[x](../einbinden.md#7-wenn)': '<a href="einbinden.html#7-wenn">x</a>',
    '[x](#unten)': '<a href="#unten">x</a>',
    '[x](https://nodejs.org)': '<a href="https://nodejs.org">x</a>',
    '[`x`](../../packages/receiver)': '<p><code>x</code></p>',
    '[x](javascript:alert%281%29)': '<p>x</p>',
  };
  for (const [markdown, html] of Object.entries(links)) {
    it(`leads ${markdown} to what is in the release`, () => {
      assert.ok(bodyOf(`# T\n\n${markdown}`).includes(html));
    });
  }

  it('has the anchors that forges make, for headings with signs and code too', () => {
    const body = bodyOf('# T\n\n## 3. Größe & `embed.js`: „so“\n\n## Zwei');
    assert.match(body, /<h2 id="3-größe--embedjs-so">/);
  });

  it('lists its sections once there are more than three', () => {
    const few = bodyOf('# T\n\n## A\n\n## B\n\n## C');
    assert.doesNotMatch(few, /<nav/);
    assert.match(
      bodyOf('# T\n\n## A\n\n## B\n\n## C\n\n## `D` & [E](#a)'),
      /#d--e"><code>D<\/code> &amp; E</,
    );
  });

  it('leaves notes to formatters out and shows markup in a text to paste as text', () => {
    const body = bodyOf('# T\n\n<!-- prettier-ignore -->\n```html\n<script src="a"></script>\n```');
    assert.doesNotMatch(body, /prettier|<script/);
    assert.match(body, /&lt;script src=&quot;a&quot;&gt;&lt;\/script&gt;<\/code><\/pre>/);
  });

  it('names the pictures to bring along', () => {
    const { pictures } = guidePage(FROM, '# T\n\n![Fluss](datenfluss.svg)');
    assert.deepEqual(pictures, ['docs/betrieb/datenfluss.svg']);
  });
});
