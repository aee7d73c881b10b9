import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { buildPublisher } from './programs.mjs';

const run = promisify(execFile);

/** With packages from the registry, as in a town hall: only in full runs. */
describe('an editor with the tarball and the registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-editor-'));
  const desk = join(folder, 'desk');
  mkdirSync(desk);
  let tarball;
  before(async () => {
    tarball = await buildPublisher(join(folder, 'release'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('runs it by npx, beside the archive', async () => {
    const args = ['--yes', `./${basename(tarball)}`, 'help'];
    const { stdout } = await run('npx', args, { cwd: dirname(tarball) });
    assert.match(stdout, /^ *strategy-feed build /m);
  });

  it('installs it for all as the guide says, and makes a feed by its name', async () => {
    const own = join(folder, 'own');
    await run('npm', ['install', '--global', '--prefix', own, '--no-audit', tarball]);
    const program = join(own, 'bin/strategy-feed');
    await run(program, ['template', 'strategie.xlsx'], { cwd: desk });
    const { stdout } = await run(program, ['build', 'strategie.xlsx', '--out', 'feed'], {
      cwd: desk,
    });
    assert.match(stdout, /^feed\/strategy\.json: Fassung .* 0 geändert, 0 entfernt\.$/m);
  });
});
