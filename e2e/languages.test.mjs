import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { violations } from './support/axe.mjs';
import { EMBED, html, openHost, widget } from './support/host-page.mjs';
import { none } from './support/same.mjs';
import { sampleFeed } from './support/sample.mjs';
import { useSite } from './support/site.mjs';
import { ready, WIDGETS } from './support/widgets.mjs';

const site = useSite();
const { municipalities } = sampleFeed();
const LANGUAGES = ['de', 'en', 'de-simple'];
const body = `<main><h1>Seite</h1>${WIDGETS.map((tag) => widget(tag)).join('')}</main>`;

/** What in a widget has no words: names of controls, headings, cells that head others, captions. */
const wordless = (page, tag) =>
  page.evaluate((name) => {
    const { label, rootOf } = window.probe;
    return [...rootOf(name).querySelectorAll('h2,h3,h4,h5,h6,button,a,label,th,caption,legend,li')]
      .filter((element) => !label(element) && !element.textContent.trim())
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  }, tag);

const lookOf = (page, tag) =>
  page.evaluate((name) => {
    const root = window.probe.rootOf(name).querySelector('.root');
    return { lang: root.lang, text: window.probe.text(name) };
  }, tag);

describe('every widget in every municipality and language', () => {
  for (const language of LANGUAGES) {
    for (const { id, name } of municipalities) {
      it(`A-20: ${name}, ${language}: complete, in the right language, without axe violation`, async (t) => {
        const head = EMBED.replace('"lemgo"', `"${id}"`);
        const page = { html: html({ head, body, attributes: `lang="${language}"` }) };
        const visit = await openHost(t, site, page);
        for (const tag of WIDGETS) await ready(visit.page, tag);
        for (const tag of WIDGETS) {
          const { lang, text } = await lookOf(visit.page, tag);
          assert.equal(lang, language, tag);
          assert.doesNotMatch(text, /undefined|null|NaN|\[object|\{\d\}/, tag);
          none(await wordless(visit.page, tag), `${tag}: without words`);
        }
        none(await violations(visit.page));
        none(visit.errors());
      });
    }
  }
});
