import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inRepo } from '../../build/paths.mjs';
import { bundleProgram } from './bundle.mjs';
import { lockedPaths, shrinkwrap } from './locked.mjs';

const lock = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8'));

it('S-11: a program is not built with the code of others in it, which has its own licence', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-foreign-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const entry = join(folder, 'entry.ts');
  writeFileSync(entry, `import ${JSON.stringify(inRepo('node_modules/dequal/dist/index.mjs'))};`);
  await assert.rejects(bundleProgram(join(folder, 'foreign'), entry), /dequal\/dist\/index\.mjs/);
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
