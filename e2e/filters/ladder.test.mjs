import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMBED, html, openHost } from '../support/host-page.mjs';
import { isFull } from '../support/sampled.mjs';
import { none } from '../support/same.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { FILTERS, purified } from './filters.mjs';
import { seenIn } from './seen.mjs';

const site = useSite();

const FORM = 'feedback-form';
/** Kinds by what is in them: a widget like any other, and the one with a notice of the town. */
const SAMPLE = ['project-map', FORM];

async function outputsOf(t, { outputs }) {
  if (outputs) return outputs;
  const { page } = await openHost(t, site, { html: html({ head: '', body: '' }) });
  return purified(page);
}

/** All that is there of a filter on one page: `form name` → what is seen there. */
async function placesOf(t, filter) {
  const outputs = await outputsOf(t, filter);
  const places = Object.entries(outputs).flatMap(([form, texts]) =>
    Object.entries(texts)
      .filter(([name]) => isFull || SAMPLE.includes(name))
      .map(([name, text]) => ({ form, name, text, id: `${form}-${name}` })),
  );
  const head = EMBED.replace('></', ' data-strategy-privacy-url="/datenschutz-der-seite"></');
  const body = places.map(({ id, text }) => `<section id="${id}">${text}</section>`).join('');
  const visit = await openHost(t, site, { html: html({ head, body }) });
  for (const place of places) {
    const painted = visit.page.locator(`#${place.id} [data-strategy-painted]`);
    if (filter.works.includes(place.form)) await painted.waitFor({ state: 'attached' });
  }
  await quiet(visit);
  for (const place of places) place.seen = await visit.page.evaluate(seenIn, `#${place.id}`);
  return { visit, places };
}

describe('H-06: what filters leave of the forms', () => {
  for (const filter of FILTERS) {
    it(`${filter.name}: ${filter.works.join(', ')} and nothing twice`, async (t) => {
      const { visit, places } = await placesOf(t, filter);
      const notices = [];
      for (const { form, name, text, id, seen } of places) {
        if (!filter.works.includes(form)) {
          assert.equal(seen.widgets, 0, id);
          assert.notEqual(seen.shown, '', `${id} says what stands in for it`);
          continue;
        }
        assert.equal(seen.widgets, 1, id);
        assert.ok(seen.isReady, id);
        assert.equal(seen.level ?? '3', '3', id);
        // Only what goes into a slot of the widget is seen of what the page wrote.
        assert.equal(seen.shown, seen.notice ?? '', `${id}: ${text}`);
        if (name === FORM) notices.push(seen.notice || seen.privacy);
      }
      // The town's own notice, or where only the bare link is left, where it leads.
      if (notices.length)
        assert.match(
          notices.join(),
          filter.works.includes('div') ? /Hinweis|Stadt Lemgo/ : /lemgo/,
        );
      none(visit.errors());
    });
  }
});
