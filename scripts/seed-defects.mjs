/* Puts one accessibility defect after another into the sources, and tells which test notices it (A-33). */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { heard } from './seed-defects/heard.mjs';
import { seen } from './seed-defects/seen.mjs';

const run = (command, args, env = {}) =>
  spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 900_000 });

const npm = (...args) => run('npm', ['run', '-s', ...args], { STRATEGY_ENGINES: 'chromium' });

const node = (file, title) =>
  run('node', ['--conditions=strategy-source', '--test', `--test-name-pattern=${title}`, file]);

/** Whether a test of each kind fails with the defect in the sources. */
const notices = {
  browser: ({ file }) => npm('test:browser', '--', '--files', file).status !== 0,
  rule: (_test, file) => run('npx', ['eslint', file]).status !== 0,
  built({ file, title }) {
    if (npm('build').status !== 0)
      throw new Error('the build fails: that is no defect a person meets');
    return node(file, title).status !== 0;
  },
};

/** Puts a defect into its source for as long as something runs. */
function seeded({ file, from, to }, call) {
  const whole = readFileSync(file, 'utf8');
  if (whole.split(from).length < 2) return 'no longer fits its source';
  const restore = () => writeFileSync(file, whole);
  const stop = () => {
    restore();
    process.exit(1);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    writeFileSync(
      file,
      whole.replace(from, () => to),
    );
    return call();
  } finally {
    restore();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

const [wanted = ''] = process.argv.slice(2);
const chosen = [...heard, ...seen].filter(({ name, test }) =>
  `${test.kind} ${name}`.includes(wanted),
);
let missed = 0;
console.log('| defect | caught by |\n| --- | --- |');
for (const defect of chosen) {
  const { file, test, name } = defect;
  const isCaught = seeded(defect, () => notices[test.kind](test, file));
  if (isCaught !== true) missed++;
  const by = [test.file ?? 'ESLint', test.title].filter(Boolean).join(': ');
  console.log(`| ${name} | ${isCaught === true ? by : isCaught || `NOBODY (${by})`} |`);
}
if (chosen.some(({ test }) => test.kind === 'built')) npm('build');
console.log(`\n${chosen.length - missed} of ${chosen.length} caught`);
process.exitCode = missed ? 1 : 0;
