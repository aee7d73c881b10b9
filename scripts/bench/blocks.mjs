/**
 * F-07: how long one task keeps the page from answering, and what a page then shows of 10,000 measures in
 * 16 towns each: `npm run bench:blocks [-- widget …]`, after a build. Fails above 200 ms.
 */
import { chromium } from 'playwright-core';
import { widgetPage } from './pages.mjs';
import { serveBench } from './serve.mjs';
import { states } from '../bounds/cases.mjs';
import { findBrowsers } from '../run/find-browsers.mjs';

const LIMIT = 200;
const WIDGETS = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];

const PROBE = `
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const parse = JSON.parse;
  JSON.parse = (text, ...rest) => {
    const start = performance.now();
    const value = parse(text, ...rest);
    if (text.length > 1e6) window.parsing = performance.now() - start;
    return value;
  };`;

const feed = states(10_000, 16);
feed.municipalities[0].id = 'lemgo';
for (const state of feed.participations)
  if (state.municipality === 't0') state.municipality = 'lemgo';
const text = JSON.stringify(feed);

async function look(browser, url, name) {
  const page = await browser.newPage();
  await page.addInitScript(PROBE);
  page.on('console', (message) => console.log(`    ${message.text()}`));
  await page.goto(`${url}/${name}.html`);
  await page.waitForFunction(
    (tags) =>
      tags.every((tag) => document.querySelector(tag)?.hasAttribute('data-strategy-painted')),
    (name === 'all' ? WIDGETS : [name]).map((widget) => `strategy-${widget}`),
    { timeout: 40_000 },
  );
  // What is prepared at idle comes after the paint.
  await page.waitForTimeout(8000);
  const { tasks, parsing, said } = await page.evaluate(() => ({
    tasks: window.tasks,
    parsing: window.parsing,
    said: [...document.querySelectorAll('strategy-action-field-explorer, strategy-project-map')]
      .map(
        ({ shadowRoot }) => /[\\d.]+ (?:von [\\d.]+ )?Maßnahmen?/.exec(shadowRoot.textContent)?.[0],
      )
      .join(', '),
  }));
  await page.close();
  const longest = Math.max(0, ...tasks.map(([, duration]) => duration));
  const isGood = longest < LIMIT;
  console.log(
    `${isGood ? '✓' : '✗'} ${name}: longest task ${Math.round(longest)} of ${LIMIT} ms, ${tasks.length} above 50 ms; JSON.parse ${Math.round(parsing ?? 0)} ms ${said}`,
  );
  for (const [start, duration] of tasks) {
    if (duration >= LIMIT)
      console.log(`    at ${Math.round(start)} ms: ${Math.round(duration)} ms`);
  }
  return isGood;
}

const named = process.argv.slice(2);
const names = named.length ? named : WIDGETS;
const pages = names.map((name) => [
  `/${name}.html`,
  widgetPage('/feed.json', name === 'all' ? WIDGETS : [name]),
]);
const server = await serveBench(new Map([['/feed.json', text], ...pages]));
const browser = await chromium.launch({
  executablePath: findBrowsers().shell,
  args: ['--no-sandbox'],
});
console.log(`10,000 measures in 16 towns each: ${(text.length / 1e6).toFixed(1)} MB of JSON`);
let good = true;
for (const name of names) good = (await look(browser, server.url, name)) && good;
await browser.close();
server.close();
process.exitCode = good ? 0 : 1;
