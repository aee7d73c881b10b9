import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Operator } from './operator.mjs';
import { buildReceiver } from '../programs/programs.mjs';

const run = promisify(execFile);

/** With packages from the registry, as at an operator's: takes minutes, so only in full runs. */
describe('an operator with the tarball and the registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-operator-'));
  const empty = (name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  let tarball;
  before(async () => {
    tarball = await buildReceiver(join(folder, 'release'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('runs it by npx, beside the archive', async () => {
    const args = ['--yes', `./${basename(tarball)}`, 'help'];
    const { stdout } = await run('npx', args, { cwd: dirname(tarball) });
    assert.match(stdout, /strategy-receiver config --check/);
  });

  it('R-09: installs it into a project without what development needs, and has a message back', async (t) => {
    const project = empty('project');
    writeFileSync(join(project, 'package.json'), '{"private":true}');
    await run('npm', ['install', '--omit=dev', '--no-audit', tarball], { cwd: project });
    const { stdout } = await run('npm', ['ls', '--all', '--parseable'], { cwd: project });
    const count = stdout.trim().split('\n').length - 1;
    assert.ok(count > 50 && count < 90, `${count} packages`);
    const program = join(project, 'node_modules/.bin/strategy-receiver');
    const operator = new Operator([program], empty('settings'));
    t.after(() => operator.kill());
    await operator.walk();
  });
});
