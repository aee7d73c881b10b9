import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const TARGET = process.env.STRATEGY_COUNTS;

function testsIn(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

const namesIn = (suite, path = []) => [
  ...suite.tests
    .filter(({ passed, skipped }) => !passed && !skipped)
    .map(({ name, error }) => ({ name: [...path, name].join(' > '), why: error?.message ?? '' })),
  ...suite.suites.flatMap((inner) => namesIn(inner, [...path, inner.name].filter(Boolean))),
];

/** Failed tests with their engine, and what happened beside tests. */
function failuresOf({ browser, testFile, testResults, errors, passed }) {
  const tests = testResults ? namesIn(testResults) : [];
  const file = relative(process.cwd(), testFile);
  const beside = errors.map(({ message }) => ({ name: file, why: message }));
  const all = [...tests, ...beside];
  const known = all.length || passed ? all : [{ name: file, why: 'did not end well' }];
  const engine = browser.name;
  return known.map(({ name, why }) => ({ name: `${engine}: ${name}`, why, file, engine }));
}

/** A file that fails before or beside its tests (an import, an uncaught error) counts as one failure. */
function countSession(session) {
  const tests = session.testResults ? testsIn(session.testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = !session.passed && failed === 0 ? 1 : 0;
  return {
    passed: tests.filter((test) => test.passed).length,
    failed: failed + broken,
    skipped: tests.filter((test) => test.skipped).length,
  };
}

function countByEngine(sessions) {
  const engines = {};
  for (const session of sessions) {
    const sum = (engines[session.browser.name] ??= {
      passed: 0,
      failed: 0,
      skipped: 0,
      failures: [],
    });
    const counts = countSession(session);
    for (const key of Object.keys(counts)) sum[key] += counts[key];
    sum.failures.push(...failuresOf(session));
  }
  return engines;
}

/** Prints how many tests passed in each engine, and writes it to the file STRATEGY_COUNTS names. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const engines = countByEngine(sessions);
      for (const [name, { passed, failed, skipped }] of Object.entries(engines)) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      if (!TARGET) return;
      mkdirSync(dirname(TARGET), { recursive: true });
      writeFileSync(TARGET, JSON.stringify(engines));
    },
  };
}
