/**
 * `npm run bench:peers [-- --rounds 5] [-- --pages ours,leaflet] [-- --dist DIR] [-- --patience 60]`, after
 * a build: the same content from our widgets and from the peers, page after page in each round, on a slow
 * network and phone. `dist` names another build of ours (`…@before`), `pages` parts of names of the rows,
 * `patience` the seconds to wait for idle cores before each page. Reports, never fails; figures and ratios
 * go to `.tmp/bench-peers/figures.json`, too.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dist, inRepo } from '../build/paths.mjs';
import { findBrowsers } from '../run/find-browsers.mjs';
import { beforeRows, ROWS } from './peers/goals.mjs';
import { printRatios, printTable, ratiosOf, summaryOf } from './peers/report.mjs';
import { DevTools } from './peers/run/devtools.mjs';
import { idleCores } from './peers/run/idle-cores.mjs';
import { installPeers } from './peers/run/install.mjs';
import { serveHosts } from './peers/run/serve-hosts.mjs';
import { siteOf } from './peers/run/site.mjs';
import { typing } from './peers/run/typing.mjs';
import { visit } from './peers/run/visit.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    pages: { type: 'string', default: '' },
    dist: { type: 'string' },
    patience: { type: 'string', default: '60' },
  },
});
const wanted = values.pages.split(',');
const before = values.dist && resolve(values.dist);
const rows = [...ROWS, ...(before ? beforeRows : [])].filter(({ name }) =>
  wanted.some((part) => name.includes(part)),
);

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=OptimizationHints,Translate',
];

async function measure(devtools, { name, page = name, count, isTall = false, isTyped }, isSlow) {
  const url = `https://stadt.test/${page}`;
  const after = isTyped && isSlow ? typing : undefined;
  const figures = await visit(devtools, { url, count, isTall, isSlow, after });
  for (const failure of figures.failures) console.log(`  ${name}: ${failure}`);
  return figures;
}

/** Every page once a round: a machine that is slow for a minute then slows all pages, and ratios hold. */
async function measureAll(devtools) {
  console.log(`Once unmeasured: ${rows.length} pages`);
  for (const row of rows) await measure(devtools, row, false);
  const visits = Object.fromEntries(rows.map(({ name }) => [name, []]));
  for (let round = 1; round <= Number(values.rounds); round++) {
    console.log(`Round ${round} of ${values.rounds}`);
    for (const row of rows) {
      if (!(await idleCores(Number(values.patience)))) console.log(`  ${row.name}: cores are busy`);
      visits[row.name].push(await measure(devtools, row, true));
    }
  }
  return visits;
}

if (!existsSync(`${dist}/v1/embed.js`)) throw new Error('No build to measure: npm run build');
console.log('Making feeds and packing them …');
const site = siteOf(await installPeers(), before);
const server = await serveHosts(site.hosts, site.read, site.early);
const devtools = new DevTools(findBrowsers().chromium, [
  ...FLAGS,
  `--host-resolver-rules=MAP *.test 127.0.0.1:${server.port}`,
  `--ignore-certificate-errors-spki-list=${server.trusted}`,
]);
try {
  const { product } = await devtools.send('Browser.getVersion');
  const visits = await measureAll(devtools);
  const summary = summaryOf(visits);
  const [ratios, old] = [ratiosOf(summary), ratiosOf(summary, '@before')];
  console.log(
    `\n${product}, CPU 4x slower, 1.6 Mbit/s, 150 ms, medians of ${values.rounds} (range), ms`,
  );
  printTable(summary);
  console.log('');
  printRatios(ratios, before ? old : []);
  writeFileSync(
    inRepo('.tmp/bench-peers/figures.json'),
    JSON.stringify({ product, summary, ratios, before: old, visits }, undefined, 1),
  );
} finally {
  await devtools.close();
  server.close();
}
