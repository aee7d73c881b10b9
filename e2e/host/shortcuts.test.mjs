import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALL, EMBED, html, openHost } from '../support/host-page.mjs';
import { useSite } from '../support/site.mjs';
import { allReady } from '../support/widgets.mjs';

const site = useSite();

/** As pages have them: whoever writes into a field means no shortcut. */
const SHORTCUTS = `<script>
  window.jumps = [];
  for (const type of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(type, ({ target, key, ctrlKey }) => {
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      if (key === 's' || key === '/' || key === 'Enter') jumps.push(type + (ctrlKey ? ' Ctrl ' : ' ') + key);
    });
</script>`;

describe('a page with shortcuts of its own', () => {
  it('A-18: hears nothing of what is typed into any field of five widgets, and all else', async (t) => {
    const { page } = await openHost(t, site, {
      html: html({ head: SHORTCUTS + EMBED, body: ALL }),
    });
    await allReady(page);
    await page.getByText('Stand zu einer Eingangsnummer ansehen').click();
    await page.getByLabel('Geheimwort').waitFor();
    const fields = await page.evaluate(() => {
      const isField = ({ localName }) => /^(input|textarea|select)$/.test(localName);
      // A search last: what it finds takes other fields away.
      window.fields = window.probe
        .controls()
        .filter(isField)
        .sort((one, other) => (one.type === 'search') - (other.type === 'search'));
      return window.fields.length;
    });
    assert.ok(fields >= 7, `${fields} fields`);
    for (let index = 0; index < fields; index++) {
      const name = await page.evaluate((at) => {
        window.fields[at].focus();
        return window.fields[at].localName;
      }, index);
      // In a choice a letter chooses, and the page may change.
      if (name !== 'select') await page.keyboard.press('s');
      await page.keyboard.press('/');
      assert.deepEqual(await page.evaluate(() => window.jumps), [], `field ${index}`);
    }
    await page.getByLabel('Ihre Nachricht').press('Control+s');
    await page.getByRole('button', { name: 'Nachricht senden' }).press('s');
    const jumps = await page.evaluate(() =>
      window.jumps.filter((one) => one.startsWith('keydown')),
    );
    assert.deepEqual(jumps, ['keydown Ctrl s', 'keydown s']);
  });
});
