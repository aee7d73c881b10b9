import { readFileSync } from 'node:fs';
import { buildReport, dist } from '../build/paths.mjs';
import { partBudgets } from '../build/budgets.mjs';
import { loadedChunks } from '../build/loaded-chunks.mjs';
import { measureFile, sumOf } from '../build/measure-size.mjs';
import { measureUtrecht } from './utrecht.mjs';

/** Our five widgets may weigh so much of five form controls that know no data. */
const MOST = 1.33;

const report = JSON.parse(readFileSync(buildReport, 'utf8'));
const [{ name, scenario }] = partBudgets;
const chunks = loadedChunks(report, scenario).map((file) => `${dist}/v1/chunks/${file}`);
const ours = sumOf(await Promise.all([`${dist}/v1/embed.js`, ...chunks].map(measureFile)));
const utrecht = await measureUtrecht();
const ratio = ours.brotli / utrecht.size.brotli;
const kilo = (bytes) => `${(bytes / 1000).toFixed(2)} kB brotli`;

console.log(`${name}: ${kilo(ours.brotli)} in ${chunks.length + 1} files`);
console.log(
  `Five form controls of ${utrecht.name}: ${kilo(utrecht.size.brotli)} in ${utrecht.files} files`,
);
console.log(`Ratio ${ratio.toFixed(3)}, at most ${MOST}`);
process.exitCode = ratio > MOST ? 1 : 0;
