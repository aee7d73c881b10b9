import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { inRepo } from '../../build/paths.mjs';
import { undeclared } from './declared.mjs';
import { publishedElements } from './editor-data.mjs';
import { jsxTypes } from './jsx-types.mjs';
import { PUBLISHED } from './packages.mjs';
import { publishedManifest, publishedSources, withVersions } from './staged.mjs';

const MANIFEST = {
  name: '@strategy-widgets/some',
  sideEffects: ['./src/strategy-*.ts', './dist/strategy-*.js'],
  exports: {
    '.': {
      'strategy-source': './src/index.ts',
      types: './dist/index.d.ts',
      default: './dist/index.js',
    },
    './schema': './schema/some.json',
    './testing': { 'strategy-source': './src/testing/index.ts' },
  },
  scripts: { start: 'node src/main.ts' },
  devDependencies: { some: '1.0.0' },
};

describe('a published package', () => {
  it('names what it brings and nothing of the tree', () => {
    assert.deepEqual(publishedManifest(MANIFEST), {
      name: '@strategy-widgets/some',
      sideEffects: ['./dist/strategy-*.js'],
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './schema': './schema/some.json',
        './package.json': './package.json',
      },
    });
  });

  it('does not ask for what is copied into it', () => {
    const manifest = { ...MANIFEST, dependencies: { lit: '3.3.3', '@lit/localize': '0.12.2' } };
    assert.deepEqual(publishedManifest(manifest).dependencies, { lit: '3.3.3' });
  });

  it('is installed by names of files, which every shell takes: cmd and PowerShell know no braces', () => {
    for (const name of PUBLISHED) {
      const path = inRepo('packages', name, 'README.md');
      const text = withVersions(readFileSync(path, 'utf8'), '1.2.3');
      for (const [line, files] of text.matchAll(/^npm install (.+)$/gm)) {
        for (const file of files.split(' '))
          assert.match(file, /^\.\/strategy-widgets-[a-z]+-1\.2\.3\.tgz$/, line);
      }
    }
  });

  it('depends on nothing where its files hold it', () => {
    const manifest = { ...MANIFEST, dependencies: { lit: '3.3.3' } };
    assert.deepEqual(publishedManifest(manifest).dependencies, { lit: '3.3.3' });
    assert.equal(publishedManifest(manifest, true).dependencies, undefined);
  });

  it('is compiled from the sources of its entries, without those for tests', () => {
    assert.deepEqual(publishedSources(MANIFEST), ['./src/index.ts']);
  });
});

/** A staged package with these files. */
function stagedPackage(t, files) {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-declared-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

it('imports that nobody will find are told: of a package, of a file, late ones, in types', (t) => {
  const folder = stagedPackage(t, {
    'package.json': JSON.stringify({ name: 'some', dependencies: { lit: '3.3.3' } }),
    'dist/index.js': `import 'lit/directives/repeat.js';\nimport './there.js';\nimport 'lit-html';`,
    'dist/there.js': `export const late = () => import('./late.ts');`,
    'dist/there.d.ts': `export declare const one: import('lit-html').TemplateResult;`,
  });
  assert.deepEqual(undeclared(folder).sort(), [
    'some: dist/index.js imports lit-html',
    'some: dist/there.d.ts imports lit-html',
    'some: dist/there.js imports ./late.ts',
  ]);
});

it('a folder of the tree is not packed, and npm says how it is done', () => {
  const args = ['pack', '--dry-run', '--workspace', '@strategy-widgets/feed'];
  const { status, stderr } = spawnSync('npm', args, { cwd: inRepo('.'), encoding: 'utf8' });
  assert.notEqual(status, 0);
  assert.match(stderr, /npm run packages/);
});

describe('what editors read', () => {
  const manifest = publishedElements();
  const widgets = manifest.modules.flatMap(({ declarations }) => declarations);
  const types = jsxTypes(manifest);

  it('names modules of the package, and the one that registers each element', () => {
    const paths = manifest.modules.map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !/^dist\/[\w/-]+\.js$/.test(path)),
      [],
    );
    const defined = manifest.modules.flatMap(({ exports }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition'),
    );
    assert.deepEqual(
      defined.map(({ name }) => name),
      widgets.map(({ tagName }) => tagName),
    );
  });

  it('has every attribute and event of each element in the types for JSX', () => {
    for (const { tagName, attributes, events } of widgets) {
      assert.match(types, new RegExp(`'${tagName}': `));
      for (const { name } of attributes) assert.match(types, new RegExp(`^  '?${name}'?\\?:`, 'm'));
      for (const { name } of events) assert.match(types, new RegExp(`^  'on${name}'\\?:`, 'm'));
    }
  });
});
