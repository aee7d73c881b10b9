import { spawnSync } from 'node:child_process';

const run = (command, args, env = {}) =>
  spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 900_000 });

const npm = (...args) => run('npm', ['run', '-s', ...args], { STRATEGY_ENGINES: 'chromium' });

/** Builds what pages load, by the build's own steps, without what only a release needs. */
function buildPages() {
  const { status, stdout, stderr } = run('npx', ['rollup', '-c', 'scripts/seed-defects/pages.mjs']);
  if (status !== 0)
    throw new Error(`the build fails, which is no defect a person meets: ${stderr || stdout}`);
}

const inNode = (file, title) =>
  run('node', ['--conditions=strategy-source', '--test', `--test-name-pattern=${title}`, file]);

/** How a test of each kind runs with whatever stands in the sources. */
const kinds = {
  browser: ({ file }) => npm('test:browser', '--', '--files', file),
  rule: (_test, file) => run('npx', ['eslint', file]),
  built({ file, title }) {
    buildPages();
    return inNode(file, title);
  },
};

/** How each tells what failed; suites fail with their tests, and node tells them last. */
const FAILED = {
  browser: /❌ (.+)$/m,
  rule: /error .* {2}(\S+)$/m,
  built: /^\s*✖ (.+?)(?: \([\d.]+ms\))?$/m,
};

const failureIn = (kind, output) =>
  FAILED[kind].exec(output)?.[1] ?? output.trim().split('\n').slice(-3).join(' ');

/**
 * Runs the test that has to notice a defect.
 *
 * @param test - of what kind it is, and where
 * @param file - the source that holds the defect
 * @returns what failed; undefined where nothing did
 */
export function noticed(test, file) {
  const { status, stdout, stderr } = kinds[test.kind](test, file);
  return status === 0 ? undefined : failureIn(test.kind, stdout + stderr);
}

/** Puts the whole build back. */
export function buildAll() {
  npm('build');
}
