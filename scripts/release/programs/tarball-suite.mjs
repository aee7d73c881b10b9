import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { inRepo } from '../../build/paths.mjs';
import { undeclared } from '../packages/declared.mjs';
import { filesOf, installedFor, unpacked } from './unpacked.mjs';

const lock = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8'));

/**
 * What holds for the tarball of every program; called in the `describe` of one.
 *
 * @param name - of its workspace, without our scope
 * @param build - makes the tarball in a folder and returns its path
 * @param brought - paths in the package that its users need beside its program
 * @returns a folder for files of tests, and once they run that of the installed package
 */
export function tarballSuite(name, build, brought) {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-tarball-'));
  let [tarball, installed] = [];
  before(async () => {
    tarball = await build(join(folder, 'first'));
    installed = unpacked(tarball);
  });
  after(() =>
    [folder, installed]
      .filter(Boolean)
      .forEach((path) => rmSync(path, { recursive: true, force: true })),
  );
  const jsonOf = (path) => JSON.parse(readFileSync(join(installed, path), 'utf8'));

  it('holds a program, what its users need, and neither tests nor sources', () => {
    const files = filesOf(tarball);
    assert.deepEqual(
      files.filter((path) => /test|\/src\/|\.ts$|node_modules/.test(path)),
      [],
    );
    const programs = Object.values(jsonOf('package.json').bin);
    for (const path of ['LICENSE', 'README.md', 'npm-shrinkwrap.json', ...programs, ...brought]) {
      assert.ok(files.includes(`package/${path}`), path);
    }
  });

  it('is the same twice', async () => {
    const again = await build(join(folder, 'second'));
    assert.ok(readFileSync(tarball).equals(readFileSync(again)));
  });

  it('S-11: is installed with the very packages of the lock file that npm names, none of them ours', () => {
    const { packages } = jsonOf('npm-shrinkwrap.json');
    const { '': own, ...others } = packages;
    const expected = installedFor(name).filter((path) => !path.includes('@strategy-widgets'));
    assert.deepEqual(Object.keys(others), expected);
    for (const [path, { version, integrity, hasInstallScript }] of Object.entries(others)) {
      assert.match(integrity ?? '', /^sha512-/, path);
      assert.equal(integrity, lock.packages[path].integrity, path);
      assert.equal(version, lock.packages[path].version, path);
      assert.ok(!hasInstallScript, path);
    }
    for (const version of Object.values(own.dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.doesNotMatch(JSON.stringify(packages), /https?:\/\/|"node_modules\/@strategy-widgets/);
  });

  it('S-11: imports nothing but what it brings, names or finds in Node, and runs nothing at its installation', () => {
    const isForeign = (text) => !isBuiltin(text.split(' ').at(-1));
    assert.deepEqual(undeclared(installed).filter(isForeign), []);
    assert.equal(jsonOf('package.json').scripts, undefined);
  });

  return { folder, at: (path) => join(installed, path) };
}
