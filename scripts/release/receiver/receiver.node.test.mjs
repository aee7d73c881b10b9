import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRepo } from '../../build/paths.mjs';
import { undeclared } from '../packages/declared.mjs';
import { bundleReceiver } from './bundle.mjs';
import { lockedPaths, shrinkwrap } from './locked.mjs';
import { Operator } from './operator.mjs';
import { buildReceiver } from './receiver.mjs';
import { filesOf, installedFor, unpacked } from './unpacked.mjs';

const lock = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8'));

describe("the receiver's tarball", () => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-tarball-'));
  let [tarball, installed] = [];
  before(async () => {
    tarball = await buildReceiver(join(folder, 'first'));
    installed = unpacked(tarball);
  });
  after(() =>
    [folder, installed].forEach((path) => rmSync(path, { recursive: true, force: true })),
  );
  const program = () => join(installed, 'bin/strategy-receiver.mjs');

  it('holds a program, what an operator copies, and neither tests nor sources', () => {
    const files = filesOf(tarball);
    assert.deepEqual(
      files.filter((path) => /test|\/src\/|\.ts$|node_modules/.test(path)),
      [],
    );
    for (const path of ['LICENSE', 'README.md', 'npm-shrinkwrap.json', 'betrieb/README.md']) {
      assert.ok(files.includes(`package/${path}`), path);
    }
  });

  it('is the same twice', async () => {
    const again = await buildReceiver(join(folder, 'second'));
    assert.ok(readFileSync(tarball).equals(readFileSync(again)));
  });

  it('S-11: is installed with the very packages of the lock file that npm names, none of them ours', () => {
    const { packages } = JSON.parse(readFileSync(join(installed, 'npm-shrinkwrap.json'), 'utf8'));
    const { '': own, ...others } = packages;
    const expected = installedFor('receiver').filter((path) => !path.includes('@strategy-widgets'));
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
    const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.equal(scripts, undefined);
  });

  it('S-11: is not built with the code of others in it, which has its own licence', async () => {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, `import ${JSON.stringify(inRepo('node_modules/dequal/dist/index.mjs'))};`);
    await assert.rejects(
      bundleReceiver(join(folder, 'foreign'), entry),
      /dequal\/dist\/index\.mjs/,
    );
  });

  it('R-09: runs, keeps a message, and has it again from a backup after a kill', async (t) => {
    const operator = new Operator([process.execPath, program()], folder);
    t.after(() => operator.kill());
    await operator.walk();
  });

  it('says in German which Node it needs, before it loads anything', () => {
    const old = 'Object.defineProperty(process, "versions", { value: { node: "20.1.0" } })';
    const args = ['--import', `data:text/javascript,${old}`, program(), 'start'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^Der Empfänger braucht Node\.js 24 oder neuer; hier läuft /);
  });

  it('names every command as its own program does', () => {
    const { stdout } = spawnSync(process.execPath, [program(), 'help'], { encoding: 'utf8' });
    assert.doesNotMatch(stdout, /npm run/);
    assert.equal(stdout.match(/strategy-receiver \w+/g)?.length, 6);
  });
});

describe('the lock of a released package', () => {
  it('holds what packages need in their own places, however deep, and optional ones where they are', () => {
    const packages = {
      'packages/x': { dependencies: { o: '1', a: '1', '@strategy-widgets/feed': '1' } },
      'node_modules/a': {
        dependencies: { b: '2' },
        peerDependencies: { c: '1', p: '1' },
        ...optional,
      },
      'node_modules/a/node_modules/b': { dependencies: { a: '1' } },
      'node_modules/b': {},
      'node_modules/c': { dev: true, resolved: 'https://x.example/c.tgz', funding: 'x' },
      'node_modules/o': { optionalDependencies: { b: '1', gone: '1' } },
    };
    const names = ['a', 'a/node_modules/b', 'b', 'c', 'o'];
    const paths = names.map((name) => `node_modules/${name}`);
    assert.deepEqual(lockedPaths({ packages }, 'packages/x'), paths);
    const { packages: locked } = shrinkwrap({ packages }, 'packages/x', { name: 'x' });
    assert.deepEqual(locked['node_modules/c'], {});
  });

  it('fails for a package that the lock file does not hold, or in a place that npm would not use', () => {
    const without = { packages: { 'packages/x': { dependencies: { gone: '1' } } } };
    assert.throws(() => lockedPaths(without, 'packages/x'), /no gone for packages\/x/);
    const packages = { ...without.packages, 'packages/x/node_modules/gone': {} };
    assert.throws(() => shrinkwrap({ packages }, 'packages/x', {}), /another place/);
  });

  it('is that of the receiver without what only development needs', () => {
    const paths = lockedPaths(lock, 'packages/receiver');
    assert.ok(paths.includes('node_modules/fastify'));
    assert.ok(paths.every((path) => !lock.packages[path].dev));
  });
});

const optional = { peerDependenciesMeta: { p: { optional: true } } };
