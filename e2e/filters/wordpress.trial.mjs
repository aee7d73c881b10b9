import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { skipWithout } from '../../packages/receiver/src/testing/skip-without.ts';
import { none } from '../support/same.mjs';
import { newVisit } from '../support/site.mjs';
import { FORMS, NAMES } from './forms.mjs';
import { seenIn } from './seen.mjs';
import { isWordPressThere, useWordPress } from './wordpress.mjs';

const FROZEN = new URL('wordpress.json', import.meta.url);

/** A block of raw HTML in the block editor; the classic editor has a text as it is. */
const EDITORS = {
  'HTML-Block': (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`,
  'klassischer Editor': (html) => html,
};
const ROLES = { admin: 'Administrator', editor: 'Redakteur', author: 'Autor' };
const WORKS = { admin: Object.keys(FORMS), editor: Object.keys(FORMS), author: ['div', 'link'] };

const skip = skipWithout(isWordPressThere, 'WordPress');

describe('H-06: forms in a real WordPress', { skip }, () => {
  const site = useWordPress();
  const found = {};

  for (const [role, name] of Object.entries(ROLES))
    for (const [editor, write] of Object.entries(EDITORS))
      for (const form of Object.keys(FORMS)) {
        const works = WORKS[role].includes(form);
        it(`${name}, ${editor}: the ${form} ${works ? 'works' : 'leaves what stands in for it'}`, async (t) => {
          const forms = (found[`WordPress ${name}, ${editor}`] ??= {});
          const texts = (forms[form] = {});
          for (const widget of NAMES) {
            const { link, rendered } = await site.store(role, write(FORMS[form](widget)));
            texts[widget] = rendered;
            const { page, exceptions, reports } = await newVisit(t, site);
            await page.goto(link);
            const box = page.locator('.entry-content');
            if (works) await box.locator('[data-strategy-painted]').waitFor({ state: 'attached' });
            await page.waitForLoadState('networkidle');
            const seen = await page.evaluate(seenIn, '.entry-content');
            assert.equal(seen.widgets, works ? 1 : 0, widget);
            if (!works) assert.match(seen.shown, /Ersatz für/);
            else assert.equal(seen.shown, seen.notice ?? '', widget);
            none(exceptions);
            // Nobody receives messages here, which the form says.
            none(reports().filter((line) => !line.includes('feedback-endpoint')));
          }
        });
      }

  it('is what was written down for every run of the tests', () => {
    if (process.env.STRATEGY_WRITE) writeFileSync(FROZEN, `${JSON.stringify(found, null, 2)}\n`);
    assert.deepEqual(found, JSON.parse(readFileSync(FROZEN, 'utf8')));
  });
});
