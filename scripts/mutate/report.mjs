import { relative } from 'node:path';
import { root } from '../run/process.mjs';

/** A change that never ends is noticed as well; one that cannot run says nothing. */
const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

const countOf = (mutants, statuses) =>
  mutants.filter(({ status }) => statuses.includes(status)).length;

/** Percent of the changes that a test noticed. */
export function scoreOf(mutants) {
  const noticed = countOf(mutants, NOTICED);
  const all = noticed + countOf(mutants, MISSED);
  return all ? (100 * noticed) / all : 100;
}

function lineOf(name, mutants) {
  const noticed = countOf(mutants, NOTICED);
  const all = noticed + countOf(mutants, MISSED);
  const counts = `${String(noticed).padStart(5)} of ${String(all).padStart(4)}`;
  const endless = countOf(mutants, ['Timeout']);
  const waited = endless ? `, ${endless} of them never end` : '';
  return `${scoreOf(mutants).toFixed(1).padStart(6)} % ${counts}   ${name}${waited}`;
}

/** What no test noticed, as an editor opens it, with what stood there instead. */
function survivorOf({ fileName, location, status, mutatorName, replacement }) {
  const place = `${relative(root, fileName)}:${location.start.line}:${location.start.column}`;
  const change = replacement.replace(/\s+/g, ' ').slice(0, 80);
  return `  ${place} ${mutatorName}: ${change}${status === 'NoCoverage' ? ' (no test)' : ''}`;
}

/** The score of an area and of each of its files, and every change that was missed. */
export function reportOf(name, mutants, milliseconds) {
  const files = Object.entries(Object.groupBy(mutants, ({ fileName }) => fileName));
  return [
    `\n${lineOf(name, mutants)}, ${Math.round(milliseconds / 1000)} s`,
    ...files.map(([file, own]) => lineOf(`  ${relative(root, file)}`, own)),
    ...mutants.filter(({ status }) => MISSED.includes(status)).map(survivorOf),
  ].join('\n');
}
