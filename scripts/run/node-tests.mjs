import { availableParallelism } from 'node:os';
import { run } from './process.mjs';

const TEST_LIMIT = 300_000;
const patterns = process.argv.slice(2);
const counts = process.env.STRATEGY_COUNTS;

const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  ...(counts
    ? ['--test-reporter=./scripts/run/count-reporter.mjs', `--test-reporter-destination=${counts}`]
    : []),
];

const flags = [
  '--conditions=strategy-source',
  '--import=./scripts/run/property-seed.mjs',
  '--test',
  `--test-timeout=${TEST_LIMIT}`,
  // Node leaves one core unused; two browsers share two cores well.
  `--test-concurrency=${availableParallelism()}`,
];
process.exitCode = await run(process.execPath, [...flags, ...reporters, ...patterns]);
