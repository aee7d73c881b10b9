import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { withPlainModes } from './tarballs.mjs';

const PACKAGE = { name: 'probe', version: '1.0.0', bin: './run.mjs', files: ['*'] };

/** Packs a package as npm does, its files with the modes that a umask leaves. */
function packed(t, umask) {
  const folder = mkdtempSync(join(tmpdir(), 'tarball-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = {
    'package.json': JSON.stringify(PACKAGE),
    'run.mjs': '#!/usr/bin/env node\n',
    'a.txt': 'a'.repeat(700),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), (name === 'run.mjs' ? 0o777 : 0o666) & ~umask);
  }
  execFileSync('npm', ['pack', '--silent', '--offline'], { cwd: folder });
  return readFileSync(join(folder, 'probe-1.0.0.tgz'));
}

it('S-11: a tarball is the same whatever umask it was packed under, and anybody may read it', (t) => {
  const [open, closed] = [0o022, 0o077].map((umask) => packed(t, umask));
  assert.ok(!open.equals(closed));
  const plain = withPlainModes(closed);
  assert.ok(plain.equals(withPlainModes(open)));
  const list = execFileSync('tar', ['--list', '--verbose', '--gzip'], {
    input: plain,
    encoding: 'utf8',
  });
  const modes = new Map(
    list
      .trim()
      .split('\n')
      .map((line) => [line.split('/').at(-1), line.slice(0, 10)]),
  );
  assert.deepEqual(Object.fromEntries(modes), {
    'package.json': '-rw-r--r--',
    'run.mjs': '-rwxr-xr-x',
    'a.txt': '-rw-r--r--',
  });
});
