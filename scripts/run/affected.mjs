import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from './process.mjs';

const TESTS = ['packages/**/src/**/*.test.ts', 'scripts/**/*.test.mjs'];
const CODE = /\.(ts|mjs|js)$/;

const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** Files that differ from the last commit; where none does, those that the last commit changed. */
export function changedFiles(ask = git) {
  const open = [
    ...ask('diff', '--name-only', '--diff-filter=d', 'HEAD'),
    ...ask('ls-files', '--others', '--exclude-standard'),
  ];
  return open.length ? open : ask('diff', '--name-only', '--diff-filter=d', 'HEAD~1', 'HEAD');
}

/** Packages from the registry stay closed: only our own code changes. */
const onlyOurs = {
  name: 'only-ours',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@strategy-widgets/')
        ? undefined
        : { path, external: true },
    ),
};

/** Test → every file of ours that it imports, directly or by others. */
export async function filesOfTests(tests) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: tests,
    outdir: 'out',
    outbase: '.',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    conditions: ['strategy-source'],
    loader: { '.css': 'empty' },
    plugins: [onlyOurs],
    logLevel: 'error',
  });
  const bundles = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
  return new Map(bundles.map(({ entryPoint, inputs }) => [entryPoint, Object.keys(inputs)]));
}

const packageOf = (file) => /^(packages\/[^/]+|scripts\/[^/]+)\//.exec(file)?.[1];

/**
 * The tests that a change can break: those that import a changed file, and where data changed that
 * tests read by name, all of its package.
 */
export function affectedTests(changed, filesOf) {
  const files = new Set(changed);
  const read = new Set(changed.filter((file) => !CODE.test(file)).map(packageOf));
  const isHit = ([test, imports]) =>
    imports.some((file) => files.has(file)) || read.has(packageOf(test) ?? '');
  return [...filesOf].filter(isHit).map(([test]) => test);
}

export const allTests = () => TESTS.flatMap((pattern) => globSync(pattern, { cwd: root }));
