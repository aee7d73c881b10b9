import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, scratch } from './process.mjs';

const tool = join(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js');
const config = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const copy = join(scratch, 'localize');
const copied = { xliff: join(copy, 'xliff'), locales: join(copy, 'locales') };
const kept = {
  xliff: join(root, config.interchange.xliffDir),
  locales: join(root, config.output.outputDir),
};

/** lit-localize writes into its folders: a check lets it write into a copy. */
function prepareCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copied.locales, { recursive: true });
  cpSync(kept.xliff, copied.xliff, { recursive: true });
  const up = (path) => path.replace(/^!?/, (not) => `${not}${relative(copy, root)}/`);
  const localeCodesModule = join(copied.locales, 'locale-codes.ts');
  const redirected = {
    ...config,
    $schema: undefined,
    inputFiles: config.inputFiles.map(up),
    output: { ...config.output, outputDir: copied.locales, localeCodesModule },
    interchange: { ...config.interchange, xliffDir: copied.xliff },
  };
  writeFileSync(join(copy, 'lit-localize.json'), JSON.stringify(redirected));
}

function localize(job) {
  const result = spawnSync(process.execPath, [tool, job, '--config', 'lit-localize.json'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const output = result.stdout + result.stderr;
  if (result.status !== 0) throw new Error(output);
  return output;
}

function textsIn(folder) {
  return new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function outdatedIn(kind) {
  const [are, shouldBe] = [textsIn(kept[kind]), textsIn(copied[kind])];
  const names = new Set([...are.keys(), ...shouldBe.keys()]);
  return [...names].filter((name) => are.get(name) !== shouldBe.get(name));
}

prepareCopy();
const output = localize('extract') + localize('build');
// lit-localize exits with 0 when a translation is missing; only its words say so.
const missing = output.split('\n').filter((line) => line.includes('is missing'));
const outdated = [...outdatedIn('xliff'), ...outdatedIn('locales')];
for (const line of missing) console.error(line.trim());
for (const name of outdated) console.error(`${name} is out of date: run "npm run localize"`);
if (missing.length + outdated.length > 0) process.exitCode = 1;
else console.log('All translations are there and up to date');
