import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, html, openHost, widget } from '../support/host-page.mjs';
import { sampled } from '../support/sampled.mjs';
import { useSite } from '../support/site.mjs';
import { EXPLORER, ready } from '../support/widgets.mjs';
import { factsOf, WORDS } from './facts.mjs';
import { makePlan } from './plan.mjs';

const MEASURES = 40;
const site = useSite();
const plan = makePlan(MEASURES, 20_261_129);
const towns = plan.municipalities.filter(({ kind }) => kind !== 'county');
const views = sampled([undefined, ...towns], 3);
const now = Date.now();

/** In the page: opens each measure by its address and reads its sheet as it is painted. */
const readSheets = async (titles) => {
  const roots = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? roots(shadowRoot) : [],
    ),
  ];
  const open = () =>
    roots(document).flatMap((root) => [...root.querySelectorAll('dialog[open]')])[0]?.innerText ??
    '';
  const found = [];
  for (const [id, title] of titles) {
    location.hash = `#strategy?measure=${id}`;
    const end = performance.now() + 20_000;
    while (!open().includes(`${title}`) && performance.now() < end)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    found.push(open());
  }
  return found;
};

const anyPhase = Object.values(WORDS).join('|');

/** What stands above the first part of its own, and the line of each town in the table below. */
function partsOf(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const table = lines.indexOf('In den Kommunen');
  const first = lines.findIndex((line) =>
    /^(Worum geht es|Zeitraum|In den Kommunen|Kosten|Mehr Angaben)/.test(line),
  );
  return {
    top: lines.slice(0, first < 0 ? undefined : first).join(' '),
    table: table < 0 ? [] : lines.slice(table),
  };
}

/** Sentences that are not true of a measure on a town's page. */
function untruths(text, measure, town) {
  const facts = factsOf(plan, measure, town?.id, now);
  const { top, table } = partsOf(text);
  const wrong = [];
  const check = (isTrue, what) => isTrue || wrong.push(`${what}: ${top}`);
  check(top.includes(facts.title), `has no title „${facts.title}“`);
  for (const one of towns) {
    const claims = [...top.matchAll(new RegExp(`${one.name}[^:.]*: (${anyPhase})`, 'g'))];
    const own = factsOf(plan, measure, one.id, now);
    for (const [claim, word] of claims)
      check(own.takesPart && word === WORDS[own.phase], `says „${claim}“`);
    const row = table.find((line) => line.startsWith(one.name) && !line.includes(':'));
    void row;
  }
  if (town && facts.takesPart)
    check(top.includes(`${town.name}: ${WORDS[facts.phase]}`), `has no state of ${town.name}`);
  if (town && !facts.takesPart)
    check(
      new RegExp(`${town.name}[^.]*nicht|nicht[^.]*${town.name}`).test(top),
      'hides that the town has no part',
    );
  return wrong;
}

describe('every sentence of a sheet is true', () => {
  for (const town of views) {
    it(`T-01: of ${MEASURES} measures in the view of ${town?.name ?? 'the county'}`, async (t) => {
      const head = `<script async crossorigin src="/v1/embed.js" data-strategy-feed="/plan.json"${town ? ` data-strategy-municipality="${town.id}"` : ''}></script>`;
      const routes = { '/plan.json': answer(plan) };
      const { page } = await openHost(t, site, {
        html: html({ head, body: widget(EXPLORER) }),
        routes,
      });
      await ready(page, EXPLORER);
      const titles = plan.measures.map((measure) => [
        measure.id,
        factsOf(plan, measure, town?.id, now).title,
      ]);
      const texts = await page.evaluate(readSheets, titles);
      const wrong = texts.flatMap((text, index) => untruths(text, plan.measures[index], town));
      assert.deepEqual(wrong, []);
    });
  }
});
