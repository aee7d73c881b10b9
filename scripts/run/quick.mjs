import { affectedTests, allTests, changedFiles, filesOfTests } from './affected.mjs';
import { runSteps } from './run-steps.mjs';
import { nodeTests, npm } from './steps.mjs';

const LINTED = /\.(ts|mjs|js)$/;

/** Their processes, databases and clocks take minutes: `npm test` runs them. */
const SLOW = /\/(durability|household)\//;

const kind = (tests, pattern) => tests.filter((test) => pattern.test(test));

/** Steps for what a change can break, in one engine. */
export function quickSteps(changed, tests) {
  const linted = changed.filter((file) => LINTED.test(file));
  const quick = tests.filter((test) => !SLOW.test(test));
  const pure = kind(quick, /\.pure\.test\.ts$/);
  const node = kind(quick, /\.node\.test\.(ts|mjs)$/);
  const browser = kind(quick, /(?<!\.pure|\.node)\.test\.ts$/);
  return [
    { name: 'Types', command: npm('types'), isAside: true },
    linted.length && {
      name: 'Lint',
      command: ['npx', ['eslint', '--no-warn-ignored', ...linted]],
      isAside: true,
    },
    { name: 'Shape', command: npm('lint:shape'), isAside: true },
    {
      name: 'Format',
      command: ['npx', ['prettier', '--check', '--ignore-unknown', ...changed]],
      isAside: true,
    },
    { name: 'Translations', command: npm('localize:check'), isAside: true },
    pure.length && { name: 'Pure tests', command: npm('test:pure', '--', ...pure) },
    node.length && { name: 'Node tests', command: nodeTests(...node) },
    browser.length && {
      name: 'Chromium',
      command: npm('test:browser', '--', '--files', ...browser),
    },
  ].filter(Boolean);
}

/** Whatever a change can break, short of whole pages: for every few minutes of work. */
export async function main() {
  process.env.STRATEGY_ENGINES ??= 'chromium';
  const changed = changedFiles();
  const tests = affectedTests(changed, await filesOfTests(allTests()));
  const left = tests.filter((test) => SLOW.test(test));
  console.log(`${changed.length} geänderte Dateien, ${tests.length - left.length} Testdateien`);
  if (left.length) console.log(`Erst in npm test: ${left.join(', ')}`);
  return runSteps(quickSteps(changed, tests));
}
