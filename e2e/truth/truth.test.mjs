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
const plan = makePlan(MEASURES, 7);
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
      await new Promise((resolve) => setTimeout(resolve, 16));
    found.push(open());
  }
  return found;
};

const nameOf = (town) => towns.find(({ id }) => id === town)?.name;
const anyPhase = Object.values(WORDS).join('|');
const LATE = { delayed: 'verspätet', atRisk: 'gefährdet' };

/** What is said of each town in the table, by name; a cell may have several lines. */
function rowsOf(text) {
  const rows = new Map();
  let row;
  for (const line of text.split('\n')) {
    const [name, ...cells] = line.split('\t');
    if (cells.length) rows.set(name.trim(), (row = cells));
    else if (/^(Kosten|Mehr Angaben)/.test(line)) return rows;
    else row?.push(line);
  }
  return rows;
}

/** What stands above the first part of a sheet, and what its table of towns says. */
function partsOf(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) =>
    /^(Worum geht es|Zeitraum|In den Kommunen|Kosten|Mehr Angaben)/.test(line),
  );
  return {
    top: lines.slice(0, first < 0 ? undefined : first).join(' '),
    rows: rowsOf(text),
    reach: Number(/(\d+) von \d+ Kommunen/.exec(text)?.[1] ?? 0),
  };
}

/** What the table of towns says that is not so. */
function wrongRows({ rows, reach }, { measure, states, taking }) {
  if (measure.owner) return [];
  const wrong = reach === taking ? [] : [`${reach} of ${taking} take part`];
  for (const town of towns) {
    const state = states.find((one) => one.municipality === town.id);
    const said = (rows.get(town.name) ?? []).join(' ');
    const isPlanned = state?.role !== 'notPlanned';
    const word = isPlanned ? WORDS[state?.phase ?? 'unknown'] : 'nicht geplant';
    if (!said.trim().startsWith(word)) wrong.push(`${town.name}: ${said} (is ${word})`);
    for (const [late, mark] of Object.entries(LATE)) {
      const isLate = isPlanned && state?.schedule === late;
      if (said.includes(mark) !== isLate)
        wrong.push(`${town.name}: ${said} (is ${late}: ${isLate})`);
    }
  }
  return wrong;
}

/** What is said of a measure's cost other than once. */
function wrongCost(text, { cost }) {
  if (!cost) return [];
  const amounts = text.match(/51\.000|1\.250\.000|1,25 Mio/g) ?? [];
  return (cost.amount ? 1 : 0) === amounts.length ? [] : [`cost: ${amounts.join(', ')}`];
}

/** Sentences that are not true of a measure on a town's page. */
function untruths(words, measure, town) {
  const facts = factsOf(plan, measure, town?.id, now);
  const parts = partsOf(words);
  const { top } = parts;
  const wrong = [...wrongRows(parts, facts), ...wrongCost(words, measure)];
  const check = (isTrue, what) => isTrue || wrong.push(what);
  check(top.includes(facts.title), `has no title „${facts.title}“`);
  for (const one of towns) {
    const own = factsOf(plan, measure, one.id, now);
    const claims = top.matchAll(new RegExp(`${one.name}[^:.]*:\\s+(${anyPhase})`, 'g'));
    for (const [claim, word] of claims)
      check(own.takesPart && word === WORDS[own.phase], `says „${claim}“`);
  }
  const teller = facts.own?.override ? town.id : measure.owner;
  const text = teller ? `Text aus ${nameOf(teller)}` : 'gemeinsamer Text';
  check(top.includes(text), `is not called „${text}“`);
  const whose = town && new RegExp(`${town.name}:\\s+${WORDS[facts.phase]}`);
  if (facts.takesPart && facts.hasOwnPhase) check(whose.test(top), `has no state of ${town.name}`);
  else if (town && !facts.takesPart) {
    const says = new RegExp(`${town.name} beteiligt sich hier nicht|In ${town.name} ist das nicht`);
    check(says.test(top), 'hides that the town has no part');
  }
  check(top.includes(WORDS[facts.phase]), `has not the phase ${facts.phase}`);
  for (const [late, mark] of Object.entries(LATE))
    check(top.includes(mark) === (facts.late === late), `${mark}: ${facts.late} ${facts.by}`);
  check(top.includes('(berechnet)') === (facts.by === 'computed'), `computed: ${facts.by}`);
  return wrong.map((what) => `${measure.id} ${what} | ${top}`);
}

/** Counts that the explorer says of its whole list, and those that the feed has. */
function wrongCounts(sentence, town) {
  const listed = plan.measures
    .map((measure) => factsOf(plan, measure, town?.id, now))
    .filter(({ isListed }) => isListed);
  const count = (late) => listed.filter((facts) => facts.late === late).length;
  const phase = (name) => listed.filter((facts) => facts.phase === name).length;
  const said = (pattern) => Number(pattern.exec(sentence)?.[1] ?? 0);
  const pairs = {
    total: [said(/^(\d+) Maßnahmen/), listed.length],
    running: [said(/(\d+) in Umsetzung/), phase('implementation')],
    done: [said(/(\d+) abgeschlossen/), phase('completed')],
    late: [said(/(\d+)\sverspätet/), count('delayed')],
    risky: [said(/(\d+)\sgefährdet/), count('atRisk')],
    zeros: [said(/\b(0) /) === 0 && !/\b0\s/.test(sentence), true],
  };
  return Object.entries(pairs)
    .filter(([, [one, other]]) => one !== other)
    .map(([name, [one, other]]) => `${name}: says ${one}, is ${other} | ${sentence}`);
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
      const sentence = await page.locator(`${EXPLORER} .sentence`).innerText();
      const texts = await page.evaluate(readSheets, titles);
      const wrong = wrongCounts(sentence, town).concat(
        texts.flatMap((text, index) => untruths(text, plan.measures[index], town)),
      );
      assert.deepEqual(wrong, []);
    });
  }
});
