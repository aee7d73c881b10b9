import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { budgets } from '../../scripts/build/budgets.mjs';
import { allChunks } from '../../scripts/build/loaded-chunks.mjs';
import { buildReport } from '../../scripts/build/paths.mjs';
import { html, openHost, widget } from '../support/host-page.mjs';
import { useSite } from '../support/site.mjs';
import { quiet } from '../support/waiting.mjs';
import { openFirstSheet, ready } from '../support/widgets.mjs';

const site = useSite();
const report = JSON.parse(readFileSync(buildReport, 'utf8'));

const embed = (feed) =>
  `<script async src="/v1/embed.js" data-strategy-feed="${feed}" data-strategy-municipality="lemgo"></script>`;

const chunksOf = (requests) =>
  requests.flatMap((url) => /\/v1\/chunks\/([^?]+)/.exec(url)?.[1] ?? []).sort();

describe('the files that npm run size counts are those that a browser fetches', () => {
  for (const { name, scenario, feed } of budgets) {
    it(name, async (t) => {
      const tags = scenario.widgets.map((widgetName) => `strategy-${widgetName}`);
      const page = html({ head: embed(feed), body: tags.map((tag) => widget(tag)).join('') });
      const visit = await openHost(t, site, { html: page });
      for (const tag of tags) await ready(visit.page, tag);
      if (scenario.lazy.some((module) => module.includes('/sheet/')))
        await openFirstSheet(visit.page);
      await quiet(visit);
      assert.deepEqual(chunksOf(visit.requests), allChunks(report, scenario).sort());
    });
  }
});
