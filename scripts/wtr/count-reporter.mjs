import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const TARGET = process.env.STRATEGY_COUNTS;

function testsIn(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
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
    const sum = (engines[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
    const counts = countSession(session);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
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
