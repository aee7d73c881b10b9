import { Stryker } from '@stryker-mutator/core';
import { join } from 'node:path';
import { areas } from './mutate/areas.mjs';
import { reportOf, scoreOf } from './mutate/report.mjs';
import { scratch } from './run/process.mjs';

/** Percent of the changes that the tests of an area have to notice. */
const LEAST = 80;

/** Everything that no driven test reads stays out of the copy in which code is changed. */
const UNUSED = ['.*', 'demo', 'dist', 'docs', 'e2e', 'stories', 'packages/{elements,embed,themes}'];

const optionsOf = (name) => ({
  mutate: areas[name].mutate,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutate/vitest.config.mjs', related: false, pool: 'forks' },
  coverageAnalysis: 'perTest',
  // Whatever waits for a busy machine must not pass for what never ends.
  timeoutMS: 15_000,
  concurrency: 2,
  reporters: ['progress-append-only', 'html'],
  htmlReporter: { fileName: join(scratch, `mutation/${name}.html`) },
  ignorePatterns: UNUSED,
  tempDirName: '.tmp/stryker',
  logLevel: 'warn',
});

async function mutate(name) {
  // Read by the configuration of the tests, in processes of Stryker's own.
  process.env.STRATEGY_AREA = name;
  const started = performance.now();
  const mutants = await new Stryker(optionsOf(name)).runMutationTest();
  console.log(reportOf(name, mutants, performance.now() - started));
  return scoreOf(mutants);
}

const [only] = process.argv.slice(2);
if (only && !(only in areas)) {
  console.error(`npm run mutate [-- ${Object.keys(areas).join('|')}]`);
  process.exit(2);
}
for (const name of only ? [only] : Object.keys(areas)) {
  const score = await mutate(name);
  if (score >= LEAST) continue;
  console.error(`✗ ${name}: the tests notice less than ${LEAST} % of the changes`);
  process.exitCode = 1;
}
