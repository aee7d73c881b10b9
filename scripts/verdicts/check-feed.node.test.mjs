import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../check-feed.mjs', import.meta.url));
const fixture = (name) =>
  fileURLToPath(new URL(`../../packages/feed/fixtures/${name}`, import.meta.url));

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feed-'));
});
after(() => rm(folder, { recursive: true }));

const checked = (file) =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--conditions=strategy-source', script, file], (error, stdout) =>
      resolve({ code: error?.code ?? 0, stdout }),
    );
  });

test('names line and column where a file is no JSON', async () => {
  const file = join(folder, 'broken.json');
  await writeFile(file, '{\n  "schema": "1.0",\n  "title": \'x\'\n}');
  const { code, stdout } = await checked(file);
  assert.equal(code, 1);
  assert.match(stdout, /kein gültiges JSON.*Zeile 3, Spalte 12\./);
});

test('T-08: names both places of a contradiction', async () => {
  const { code, stdout } = await checked(fixture('invalid/duplicate-key.participation.json'));
  assert.equal(code, 1);
  assert.match(stdout, /^\/participations\/1: .*\/participations\/0\./m);
});

test('passes what only could be better, and says so', async () => {
  const { code, stdout } = await checked(fixture('invalid/end-before-start.period.json'));
  assert.equal(code, 0);
  assert.match(stdout, /^\/period\/end: .*\/period\/start\./m);
  assert.match((await checked(fixture('valid/minimal.json'))).stdout, /Keine Hinweise/);
});
