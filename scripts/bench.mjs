import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { filesFor } from './bench/bench-files.mjs';
import { figuresOf, medianFigures } from './bench/figures.mjs';
import { measurePage } from './bench/measure.mjs';
import { printRatios, printTable } from './bench/report.mjs';
import { serveBench } from './bench/serve.mjs';

/* `npm run bench [-- --quick] [-- --runs 5]`: reports, never fails. */

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, runs: { type: 'string' } } });
const runs = values.quick ? 1 : Math.max(Number(values.runs ?? 3) || 3, 1);
const counts = values.quick ? [100, 10_000] : [100, 1_000, 10_000];

/** Page name → what the table calls it and what to wait for. */
const PAGES = {
  whole: ['whole feed', ['banner', 'explorer']],
  parts: ['feed in parts', ['banner', 'explorer']],
  banner: ['in parts, banner alone', ['banner']],
  static: ['static HTML', ['banner', 'explorer']],
};

const ROWS = counts.flatMap((count) => Object.keys(PAGES).map((page) => ({ count, page })));
const keyOf = ({ count, page }) => `${page}${count}`;

/**
 * Every page once a round: a machine that is slow for a minute then slows all pages, and ratios hold.
 *
 * @returns row key → its visits
 */
async function visitAll(browser, url) {
  const visits = Object.fromEntries(ROWS.map((row) => [keyOf(row), []]));
  for (let round = 1; round <= runs; round++) {
    console.log(`Round ${round} of ${runs} …`);
    for (const row of ROWS) {
      const names = PAGES[row.page][1];
      visits[keyOf(row)].push(await measurePage(browser, `${url}/${row.count}-${row.page}`, names));
    }
  }
  return visits;
}

function rowOf({ count, page }, visits) {
  const failure = visits.find(({ failed }) => failed)?.failed;
  const name = `${count.toLocaleString('en')} ${PAGES[page][0]}${failure ? ` (${failure})` : ''}`;
  return { name, ...medianFigures(visits.map(figuresOf)) };
}

async function measureAll(browser, url) {
  const visits = await visitAll(browser, url);
  return Object.fromEntries(ROWS.map((row) => [keyOf(row), rowOf(row, visits[keyOf(row)])]));
}

if (!existsSync(new URL('../dist/v1/embed.js', import.meta.url))) {
  console.log('There is no build to measure: run `npm run build` first.');
  process.exit(0);
}
console.log('Making feeds, splitting and compressing them …');
const server = await serveBench(new Map(counts.flatMap(filesFor)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const rows = await measureAll(browser, server.url);
await browser.close();
server.close();
console.log(
  `\nChromium ${browser.version()}, CPU 4x slower, 1.6 Mbit/s, 150 ms, medians of ${runs}, brotli, no cache`,
);
printTable(Object.values(rows));
printRatios({
  banner100: rows.banner100,
  banner10000: rows.banner10000,
  page100: rows.parts100,
  page10000: rows.parts10000,
});
