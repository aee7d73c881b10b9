import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const testsOf = (modules) => modules.flatMap((module) => [...module.children.allTests()]);

const failuresOf = (modules, errors) => [
  ...testsOf(modules)
    .filter((test) => test.result().state === 'failed')
    .map((test) => ({ name: test.fullName, why: test.result().errors[0]?.message ?? '' })),
  ...[...modules.flatMap((module) => module.errors()), ...errors].map(({ message }) => ({
    name: 'beside the tests',
    why: message,
  })),
];

const statesOf = (modules) => testsOf(modules).map((test) => test.result().state);

/** A file that could not run its tests, and an error beside them, count as one failure each. */
function countRun(modules, errors) {
  const states = statesOf(modules);
  const count = (state) => states.filter((one) => one === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed: count('passed'),
    failed: count('failed') + broken + errors.length,
    skipped: count('skipped'),
    failures: failuresOf(modules, errors),
  };
}

/**
 * A vitest reporter that writes how many tests passed to the file STRATEGY_COUNTS names.
 *
 * @param kind - what is counted: „stories“
 */
export function countReporter(kind, target = process.env.STRATEGY_COUNTS) {
  return {
    onTestRunEnd(modules, errors) {
      const counts = countRun(modules, errors);
      console.log(`${kind}: ${counts.passed} passed, ${counts.failed} failed`);
      if (!target) return;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, JSON.stringify({ [kind]: counts }));
    },
  };
}
