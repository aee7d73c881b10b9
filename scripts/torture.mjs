import { randomInt } from 'node:crypto';
import { run } from './run/process.mjs';

const ROUNDS = Number(process.argv[2] ?? 20);
const TESTS = 'packages/feed/src/**/*.node.test.ts';

/** Property tests with other values in every round; the seed of a fault repeats it. */
async function torture(round) {
  const seed = String(randomInt(2 ** 31));
  process.stdout.write(`Round ${round} of ${ROUNDS}: STRATEGY_SEED=${seed}\n`);
  return run(process.execPath, ['scripts/run/node-tests.mjs', TESTS], {
    env: { STRATEGY_SEED: seed },
  });
}

for (let round = 1; round <= ROUNDS && !process.exitCode; round++)
  process.exitCode = await torture(round);
