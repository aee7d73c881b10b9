import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { version } from '../../scripts/build/paths.mjs';
import { ALL, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { none } from '../support/same.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { WIDGETS } from '../support/widgets.mjs';

const site = useSite();

const NAMES = WIDGETS.map((tag) => tag.replace('strategy-', ''));
const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;
const FILES = NAMES.map(
  (name) => `<script async src="/${version}/${name}.js" ${SETTINGS}></script>`,
).join('');
const EMPTY = WIDGETS.map((tag) => `<${tag}></${tag}>`).join('');
const DIVS = NAMES.map((name) => `<div data-strategy-widget="${name}"></div>`).join('');

/** The ways a widget comes into a page; without fallback content, which is what `:empty` finds. */
const forms = {
  'the loader': { head: EMBED, body: EMPTY },
  'the loader and fallback content': { head: EMBED, body: ALL },
  'the div form': { head: EMBED, body: DIVS },
  'self-contained files': { head: FILES, body: EMPTY },
  'self-contained files in the div form': { head: FILES, body: DIVS },
};

/** Each alone on a page: `../shared/cases/hiding-rules.css`, and others of their kind. */
const SHOWN = [
  ':not(:defined) { display: none }',
  'div:empty, :empty { display: none !important }',
  'body * { display: inline }',
  ':not(:defined) { visibility: hidden; opacity: 0; height: 0; overflow: hidden }',
  '[data-strategy-widget]:empty, [data-strategy-widget] > :empty { display: none }',
];
/** What nobody can undo, and the words that the webmaster gets. */
const TOLD = new Map([
  ['* { box-sizing: content-box; max-width: 50px; float: left }', /widget-narrow: .*50 px/],
]);

/** Opens a page with a rule, waits for what it loads without scrolling, and measures all widgets. */
async function boxesUnder(t, rule, { head, body }) {
  const style = `<style>${rule}</style>`;
  const visit = await openHost(t, site, { html: html({ head: style + head, body }) });
  await visit.page.waitForFunction(
    (tags) =>
      tags.every((tag) => document.querySelector(tag)?.hasAttribute('data-strategy-painted')),
    WIDGETS,
  );
  await quiet(visit);
  const boxes = await visit.page.evaluate(
    (tags) =>
      tags.map((tag) => {
        const host = document.querySelector(tag);
        const { width, height } = probe.rootOf(tag).querySelector('.root').getBoundingClientRect();
        return { tag, width, height, hole: host.getBoundingClientRect().height - height };
      }),
    WIDGETS,
  );
  return { visit, boxes };
}

const cases = [...SHOWN, ...TOLD.keys()].flatMap((rule) =>
  Object.entries(forms).map(([form, parts]) => ({ rule, form, parts })),
);

describe('H-20: a page’s rules that hide', () => {
  for (const { rule, form, parts } of sampled(cases, 12, { kindOf: ({ rule }) => rule })) {
    const words = TOLD.get(rule);
    const what = words
      ? 'are named in the console'
      : 'leave five widgets to be seen without a hole';
    it(`${what}, with ${form}, as ${rule}`, async (t) => {
      const { visit, boxes } = await boxesUnder(t, rule, parts);
      for (const { tag, width, height, hole } of boxes) {
        assert.ok((words || width >= 240) && height > 100, `${tag}: ${width} × ${height}`);
        assert.ok(hole < 8, `${tag}: ${hole} px of nothing`);
      }
      none(visit.errors());
      if (words) assert.match(visit.reports().join('\n'), words);
      else none(visit.reports());
    });
  }
});
