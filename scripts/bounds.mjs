/**
 * Prints what feeds made to be large, deep, circular or slow take, each in a process of its own, and fails
 * where one takes more than it may: `npm run bounds [-- part of a name]`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CASES } from './bounds/cases.mjs';

const script = fileURLToPath(import.meta.url);
/** Milliseconds after which a case counts as endless. */
const ENDLESS = 120_000;

/** In the process of one case. */
async function run(name) {
  const start = performance.now();
  const result = await CASES[name][2]().catch((error) => `threw ${error.message.slice(0, 60)}`);
  const time = Math.round(performance.now() - start);
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  process.stdout.write(JSON.stringify({ time, memory, result }), () => process.exit());
}

function told(name) {
  const [mostTime, mostMemory] = CASES[name];
  const child = spawnSync(process.execPath, [...process.execArgv, script, '--run', name], {
    encoding: 'utf8',
    timeout: ENDLESS,
  });
  const { time, memory, result } = child.stdout
    ? JSON.parse(child.stdout)
    : { time: Infinity, memory: NaN, result: child.error?.code ?? 'died' };
  const isGood = time <= mostTime && memory <= mostMemory && !String(result).startsWith('threw');
  console.log(
    `${isGood ? '✓' : '✗'} ${name}: ${time} of ${mostTime} ms, ${memory} of ${mostMemory} MB (${result})`,
  );
  return isGood;
}

if (process.argv[2] === '--run') await run(process.argv[3]);
else {
  const wanted = Object.keys(CASES).filter((name) => name.includes(process.argv[2] ?? ''));
  process.exitCode = wanted.map(told).every(Boolean) ? 0 : 1;
}
