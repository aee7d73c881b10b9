/** Prints what pages download and fails above a ceiling; `--write` renews the table in README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildReport, dist, inRepo } from './build/paths.mjs';
import { budgets, partBudgets } from './build/budgets.mjs';
import { chunkOf } from './build/chunk-graph.mjs';
import { measureFile, sumOf } from './build/measure-size.mjs';
import { allChunks, loadedChunks } from './build/loaded-chunks.mjs';
import { isOld, withSizes } from './size/table.mjs';

const README = inRepo('README.md');
const isWriting = process.argv.includes('--write');
const report = JSON.parse(readFileSync(buildReport, 'utf8'));
const kilo = (bytes) => (bytes / 1000).toFixed(2).padStart(8);
const line = (name, { gzip, brotli }, note = '') =>
  console.log(`${name.padEnd(52)}${kilo(brotli)}${kilo(gzip)}  ${note}`.trimEnd());

const fileOf = (name) =>
  name === 'embed.js' ? `${dist}/v1/embed.js` : `${dist}/v1/chunks/${name}`;
const sizes = new Map();
for (const name of ['embed.js', ...Object.keys(report.chunks)]) {
  sizes.set(name, await measureFile(fileOf(name)));
}

console.log(
  `${'kB (1 kB = 1,000 bytes)'.padEnd(52)}${'brotli'.padStart(8)}${'gzip -9'.padStart(8)}`,
);
for (const [name, size] of sizes) line(name, size);
console.log('');

let failed = 0;
const measured = [];
for (const { name, scenario, module, ceiling } of [...budgets, ...partBudgets]) {
  const files = module
    ? [chunkOf(report.chunks, module)]
    : ['embed.js', ...loadedChunks(report, scenario)];
  const total = sumOf(files.map((file) => sizes.get(file)));
  const isAbove = total.brotli > ceiling;
  if (isAbove) failed += 1;
  measured.push({ name, ...total });
  const later = scenario?.idle
    ? allChunks(report, scenario).filter((file) => !files.includes(file))
    : [];
  const idle = later.length
    ? `, then${kilo(sumOf(later.map((file) => sizes.get(file))).brotli)}`
    : '';
  line(
    name,
    total,
    `${isAbove ? 'ABOVE' : 'within'}${kilo(ceiling)} (${files.length} files)${idle}`,
  );
}

line('Boundaries of Kreis Lippe', await measureFile(`${dist}/feed/boundaries.json`));
const schema = await measureFile(inRepo('packages/feed/schema/strategy.schema.json'));
line('strategy.schema.json (never loaded by a page)', schema);
if (failed) console.error(`${failed} of the ceilings are exceeded`);

if (isWriting) writeFileSync(README, await withSizes(readFileSync(README, 'utf8'), measured));
const isStale = isOld(readFileSync(README, 'utf8'), measured);
if (isStale) console.error('The sizes in README.md are old: npm run size -- --write');
process.exitCode = failed || isStale ? 1 : 0;
