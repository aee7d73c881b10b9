import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import { inRepo } from '../../scripts/build/paths.mjs';
import { buildPackages } from '../../scripts/release/packages/packages.mjs';
import { useSite } from '../support/site.mjs';
import { BANNER, textOf } from '../support/widgets.mjs';
import { exampleFolder, installWithoutRegistry, openFirst, showsBoth } from './empty-folder.mjs';

const INTO = inRepo('.tmp', 'tarballs');
const NPM = ['feed', 'feedback', 'elements', 'themes', 'embed'];
const README_CODE = /^## Using the elements in your own build$[^]*?^```ts\n([^]*?)^```$/m;
const TS_BLOCK = /^```ts\n([^]*?)^```$/gm;
/** What a framework's templates may say of an element. */
const PROPS = `import type { StrategyElementProps } from '@strategy-widgets/elements/jsx';
export const props: StrategyElementProps['strategy-project-map'] = {
  feed: '/strategy.json',
  'heading-level': 3,
  'onstrategy-select': ({ detail, currentTarget }) => console.log(detail.measure, currentTarget.feed),
};
`;

let tarballs;
let folder;

before(async () => {
  tarballs = await buildPackages(INTO);
  folder = exampleFolder('vite');
  installWithoutRegistry(folder, tarballs, ['@lit/localize']);
});

const inside = (name) => join(folder, 'node_modules', '@strategy-widgets', name);
const node = (...args) =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const STRICT = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
/** Checks files and the declarations of our packages. */
const typesOf = (...args) =>
  node(
    ...['node_modules/typescript/bin/tsc', '--noEmit', '--skipLibCheck', 'false', ...STRICT],
    ...['--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', ...args],
  );

function written(file, code) {
  writeFileSync(join(folder, file), code);
  return file;
}

/** What a bundler makes of a module in the folder: what a page loads at once, and later. */
async function bundled(contents, splitting = true) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    splitting,
    format: 'esm',
    outdir: 'out',
    write: false,
    logLevel: 'error',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const atOnce = new Set(['stdin.js']);
  for (const file of atOnce) {
    for (const [, other] of texts.get(file).matchAll(/^import\b[^;]*?"\.\/([^"]+)"/gm))
      atOnce.add(other);
  }
  const first = [...atOnce].map((file) => texts.get(file)).join('\n');
  const later = [...texts].filter(([file]) => !atOnce.has(file)).map(([, text]) => text);
  return { first: first.trim(), later };
}

const manifestOf = (name) => JSON.parse(readFileSync(join(inside(name), 'package.json'), 'utf8'));
const listOf = (tarball) =>
  execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n');

describe('a tarball', () => {
  it('brings compiled modules, licence and README, and neither tests nor fixtures nor sources', () => {
    for (const tarball of tarballs) {
      const files = listOf(tarball);
      for (const file of ['LICENSE', 'README.md', 'package.json'])
        assert.ok(files.includes(`package/${file}`), `${tarball}: ${file}`);
      const ours = /\.test\.|fixture|testing|\/src\/|(?<!\.d)\.ts$|\.(br|gz)$/;
      assert.deepEqual(
        files.filter((file) => ours.test(file)),
        [],
      );
    }
  });

  it('is what publint asks for', async () => {
    for (const name of NPM) {
      const { messages } = await publint({ pkgDir: inside(name), strict: true, pack: false });
      assert.deepEqual(messages, []);
    }
  });

  it('says nothing of our sources, and can be published', () => {
    for (const name of NPM) {
      const manifest = manifestOf(name);
      assert.doesNotMatch(JSON.stringify(manifest), /strategy-source|\/src\/|private/);
    }
  });
});

describe('its modules', () => {
  it('can all be imported by a server that renders pages, which has no document', () => {
    const entries = ['feed', 'feedback', 'elements', 'themes'].flatMap((name) =>
      Object.entries(manifestOf(name).exports)
        .filter(([, target]) => target.default)
        .map(([path]) => `@strategy-widgets/${name}${path.slice(1)}`),
    );
    assert.ok(entries.length > 15);
    const code = entries.map((entry) => `import '${entry}';`).join('\n');
    assert.equal(
      node(written('server.mjs', `${code}\nconsole.log('all there');`)).trim(),
      'all there',
    );
  });

  it('translate beside an application that set up @lit/localize for itself, before or after', () => {
    const set = `import('@lit/localize').then(({ configureLocalization: set }) => set({ targetLocales: [] }))`;
    const ours = `import('@strategy-widgets/elements/strategy-progress-chart')`;
    for (const [one, other] of [
      [set, ours],
      [ours, set],
    ])
      node('--input-type', 'module', '-e', `await ${one}; await ${other}`);
  });

  it('leave a page without any code that imports a class and does not use it', async () => {
    const code = `import '@strategy-widgets/elements/project-map'; import '@strategy-widgets/feed';`;
    const { first } = await bundled(code, false);
    assert.equal(first, '');
  });

  it('load late what the script tag loads late, and no chart before it is drawn', async () => {
    const { first, later } = await bundled(
      `import '@strategy-widgets/elements/strategy-progress-chart';`,
    );
    assert.match(first, /['"`]strategy-progress-chart['"`]/, 'the element is registered at once');
    assert.doesNotMatch(first, /chartjs|BarController/);
    assert.ok(later.length > 10, `${later.length} chunks`);
    assert.ok(later.some((text) => /BarController/.test(text)));
  });
});

describe('the code in a README', () => {
  it('is that of the example in the first one, word for word', () => {
    const [, code] = README_CODE.exec(readFileSync(inRepo('README.md'), 'utf8'));
    assert.equal(code, readFileSync(join(folder, 'main.ts'), 'utf8'));
  });

  it('passes the strictest types of bundlers, as in the README of each package; a slip is an error', () => {
    const files = NPM.flatMap((name) =>
      [...readFileSync(join(inside(name), 'README.md'), 'utf8').matchAll(TS_BLOCK)].map(
        ([, code]) => written(`${name}.ts`, code),
      ),
    );
    assert.equal(files.length, 4);
    const code = readFileSync(join(folder, 'main.ts'), 'utf8');
    const slip = `// @ts-expect-error no event tells this\n  ${code.match(/console.*/)[0].replace('measure', 'massnahme')}`;
    files.push(written('slip.ts', code.replace(/console.*/, slip)));
    files.push(written('props.ts', PROPS));
    typesOf('--module', 'esnext', '--moduleResolution', 'bundler', 'main.ts', ...files);
  });

  it('passes those of Node', () => {
    typesOf('--module', 'nodenext', '--moduleResolution', 'nodenext', 'main.ts');
  });
});

describe('an example', () => {
  const site = useSite();

  it('in plain HTML shows two widgets from the files of the packages', async (t) => {
    const plain = exampleFolder('plain');
    cpSync(join(inside('embed'), 'dist'), join(plain, 'embed'), { recursive: true });
    cpSync(join(inside('feed'), 'sample'), join(plain, 'sample'), { recursive: true });
    const { page } = await showsBoth(t, site, plain);
    assert.match(await textOf(page, BANNER), /In Lemgo heißt das:/);
  });

  it('with Vite and TypeScript builds and shows them, and tells which measure is opened', async (t) => {
    cpSync(join(inside('feed'), 'sample'), join(folder, 'public'), { recursive: true });
    node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
    const { page, console: said } = await showsBoth(t, site, join(folder, 'dist'));
    await openFirst(page);
    assert.ok(said.some(({ type, text }) => type === 'log' && /^[a-z0-9-]+$/.test(text)));
  });
});
