import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run, scratch } from './process.mjs';

const STEP_LIMIT = 30 * 60_000;

/** Failures told of one step at the end. */
const MOST = 20;

/** Red test files that get a second look, see docs/decisions/0012-second-look.md. */
const FEW = 5;

function readCounts(file) {
  try {
    return Object.values(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

const sum = (counts, key) => counts.reduce((total, count) => total + count[key], 0);

/** A test step that ran nothing, or ended badly without naming a failure, has failed once. */
export function judge(code, counts) {
  const passed = sum(counts, 'passed');
  const failed = sum(counts, 'failed');
  const silent = failed === 0 && (code !== 0 || passed === 0);
  const failures = counts.flatMap((count) => count.failures ?? []);
  return { passed, failed: silent ? 1 : failed, failures };
}

async function runStep({ command: [command, args], env = {}, counts, isAside }) {
  if (!counts) {
    const code = await run(command, args, { env, limit: STEP_LIMIT, isAside });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  rmSync(counts, { force: true });
  const withCounts = { ...env, STRATEGY_COUNTS: counts };
  const code = await run(command, args, { env: withCounts, limit: STEP_LIMIT, isAside });
  return judge(code, readCounts(counts));
}

/** Runs what was red once more, alone; what is red again, or in many files, stays red. */
async function lookAgain(step, first) {
  const { passed, failed, failures = [] } = first;
  const files = new Set(failures.map(({ file }) => file));
  const isTold = failures.length >= failed && [...files].every(Boolean);
  if (!failed || !step.again || !isTold || files.size > FEW) return first;
  console.log(`\n▶ ${step.name}, a second look at ${[...files].join(', ')}`);
  const second = await runStep({ ...step, ...step.again(failures) });
  if (second.failed) return first;
  return { passed: passed + failed, failed: 0, unsteady: failures };
}

function missingFor(step, missing) {
  const engines = step.engines ?? [];
  return engines.length > 0 && engines.every((engine) => missing.includes(engine));
}

async function timed(step, missing) {
  console.log(`\n▶ ${step.name}`);
  const started = performance.now();
  const left = missingFor(step, missing);
  const result = left ? { passed: 0, failed: 0, left } : await lookAgain(step, await runStep(step));
  return { ...result, name: step.name, seconds: (performance.now() - started) / 1000 };
}

function line({ name, passed, failed, left, unsteady, seconds }) {
  const sign = left ? '–' : failed > 0 ? '✗' : '✓';
  const twice = unsteady ? `, ${unsteady.length} of them at a second look` : '';
  const counts = left ? 'no browser' : `${passed} passed${twice}, ${failed} failed`;
  return `${sign} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s   ${counts}`;
}

/** Said once more at the end, since whoever looks first sees the last lines only. */
function tell({ name, failed, failures = [], unsteady }) {
  if (unsteady) {
    console.log(`? ${name}: red at first, green alone`);
    tellEach(unsteady);
  }
  if (!failed) return;
  console.log(`✗ ${name}${failures.length ? '' : ': see above'}`);
  tellEach(failures);
}

function tellEach(failures) {
  for (const failure of failures.slice(0, MOST)) {
    console.log(`    ${failure.name}\n        ${brief(failure.why)}`);
  }
  if (failures.length > MOST) console.log(`    … and ${failures.length - MOST} more, see above`);
}

const brief = (text) => text.trim().split('\n').slice(0, 6).join('\n        ').slice(0, 600);

/** Steps that may run beside each other stand together in a list, every other one alone. */
function groups(steps) {
  const found = [];
  for (const step of steps) {
    if (step.isAside && found.at(-1)?.[0].isAside) found.at(-1).push(step);
    else found.push([step]);
  }
  return found;
}

/** As many at a time as there are cores. */
async function runGroup(group, missing) {
  const results = [];
  const left = [...group.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, step] = next;
      results[index] = await timed(step, missing);
      console.log(line(results[index]));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), group.length) }, work));
  return results;
}

/**
 * Runs the steps one after the other, each with its duration; a failing one does not hide the next.
 * The last line is the sum.
 *
 * @param steps - as in steps.mjs
 * @param missing - engines that are not there
 * @returns the exit code
 */
export async function runSteps(steps, missing = []) {
  mkdirSync(scratch, { recursive: true });
  const results = [];
  for (const group of groups(steps)) results.push(...(await runGroup(group, missing)));
  console.log(`\n${results.map(line).join('\n')}\n`);
  results.forEach(tell);
  const failed = sum(results, 'failed');
  console.log(`${sum(results, 'passed')} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
