import { randomInt } from 'node:crypto';
import {
  killCycles,
  killFile,
  killPostgres,
} from '../packages/receiver/src/testing/trials/kill-cycles.ts';
import { LockedFile } from '../packages/receiver/src/testing/databases/locked-file.ts';
import { lossyRun } from '../packages/receiver/src/testing/trials/loss.ts';
import { outages } from '../packages/receiver/src/testing/trials/outages.ts';
import { Postgres } from '../packages/receiver/src/testing/databases/postgres-server.ts';
import { SlippingFile } from '../packages/receiver/src/testing/databases/slipping-file.ts';
import { SlippingPostgres } from '../packages/receiver/src/testing/databases/slipping-postgres.ts';
import { SlipTrial } from '../packages/receiver/src/testing/trials/slip-trial.ts';
import { run } from './run/process.mjs';

/** Cycles between two lines of progress. */
const STEP = 50;

/** Property tests with other values in every round; the seed of a fault repeats it. */
async function properties(rounds) {
  for (let round = 1; round <= rounds; round++) {
    const seed = String(randomInt(2 ** 31));
    console.log(`Round ${round} of ${rounds}: STRATEGY_SEED=${seed}`);
    const env = { STRATEGY_SEED: seed };
    const code = await run('npm', ['run', '--silent', 'test:pure'], { env });
    if (code) return false;
  }
  return true;
}

/** a receiver killed under load, on either database. */
async function kill(cycles) {
  const tell = (cycle, acknowledged) => {
    if (cycle % STEP === 0) console.log(`${cycle} of ${cycles} kills, ${acknowledged} receipts`);
  };
  const reports = {
    SQLite: await killCycles(killFile(), cycles, tell),
    PostgreSQL: await killCycles(await killPostgres(), cycles, tell),
  };
  console.table(reports);
  return Object.values(reports).every(
    ({ lost, twice, integrity }) => lost + twice === 0 && integrity === 'ok',
  );
}

/** a line that loses 30 %. */
async function loss(sends) {
  const report = await lossyRun(sends, Math.random);
  console.log(report);
  return report.lost + report.twice === 0;
}

/** PostgreSQL gone for twenty seconds at a time, an SQLite file locked for thirty. */
async function outage(times) {
  const reports = [
    await outages(await Postgres.start({ isSynced: true }), times, 20_000),
    await outages(new LockedFile(), times, 30_000),
  ];
  console.log(reports);
  return reports.every(({ lost, twice, wrong }) => lost + twice + wrong.length === 0);
}

/** what is done to a database while a receiver runs on it, as a table. */
async function slips(times) {
  let isSound = true;
  for (let round = 0; round < times; round++) {
    for (const database of [new SlippingFile(), new SlippingPostgres()]) {
      await database.start?.();
      const trial = await SlipTrial.start(database.url);
      const reports = [];
      for (const slip of database.slips) {
        const { sent, health, named } = await trial.run(slip);
        const [before, during, after] = sent;
        reports.push({ slip: slip.name, before, during, health: health[1].join(), named, after });
        if (slip.reason) isSound &&= during === 503 && health[1].includes(slip.reason);
      }
      const { lost, twice } = await trial.end();
      await database.stop();
      console.table(reports);
      console.log({ lost, twice });
      isSound &&= lost + twice === 0;
    }
  }
  return isSound;
}

/** Each with how often by default. */
const TRIALS = {
  properties: [properties, 20],
  kill: [kill, 1000],
  loss: [loss, 10_000],
  outage: [outage, 3],
  slips: [slips, 1],
};

const [only, times] = process.argv.slice(2);
if (only && !(only in TRIALS)) {
  console.error(`npm run torture [-- ${Object.keys(TRIALS).join('|')} [how often]]`);
  process.exit(2);
}
for (const [name, [trial, usual]] of Object.entries(TRIALS)) {
  if (only && only !== name) continue;
  console.log(`\n▶ ${name}`);
  const isSound = await trial(Number(times ?? usual));
  console.log(`${isSound ? '✓' : '✗'} ${name}`);
  if (!isSound) process.exitCode = 1;
}
