import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { integrityOf } from '../../scripts/build/integrity.mjs';
import { buildReport, dist, root, version } from '../../scripts/build/paths.mjs';
import { patchedNative } from '../../scripts/build/patched-natives.mjs';
import { walk } from '../../scripts/build/syntax.mjs';
import { findSinks } from './sinks.mjs';

const read = (file) => readFileSync(`${dist}/${file}`, 'utf8');
const scriptsIn = (folder) =>
  readdirSync(`${dist}/${folder}`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`);

const LOADER = 'v1/embed.js';
const chunks = scriptsIn('v1/chunks');
const selfContained = scriptsIn(version);
const report = JSON.parse(readFileSync(buildReport, 'utf8'));

/** Everything that one page can have of one build. */
const bundles = {
  'the chunks': chunks,
  ...Object.fromEntries(selfContained.map((file) => [file, [file]])),
};

const parses = (file, ecmaVersion, sourceType) =>
  assert.doesNotThrow(
    () => parse(read(file), { ecmaVersion, sourceType }),
    `${file} as ${sourceType}`,
  );

describe('H-17: language level', () => {
  it('the loader is ES2020, as a classic script and as a module', () => {
    for (const sourceType of ['script', 'module']) parses(LOADER, 2020, sourceType);
  });

  it('chunks are ES2022 modules', () => {
    for (const file of chunks) parses(file, 2022, 'module');
  });

  it('self-contained files are ES2022, as classic scripts and as modules', () => {
    for (const file of selfContained) {
      for (const sourceType of ['script', 'module']) parses(file, 2022, sourceType);
    }
  });
});

describe('classic scripts', () => {
  for (const file of [LOADER, ...selfContained]) {
    it(`${file} can be glued to another script and declares nothing on the page`, () => {
      assert.ok(read(file).startsWith(';'));
      const { body } = parse(read(file), { ecmaVersion: 2022, sourceType: 'script' });
      const kinds = new Set(body.map(({ type }) => type));
      assert.deepEqual([...kinds].sort(), ['EmptyStatement', 'ExpressionStatement']);
    });
  }

  it('self-contained files fetch no further code', () => {
    for (const file of selfContained) assert.doesNotMatch(read(file), /\bimport\s*[({"'.]/, file);
  });
});

describe('S-01: sinks', () => {
  it('the loader has none', () => {
    assert.deepEqual(findSinks(read(LOADER)), []);
  });

  for (const [name, files] of Object.entries(bundles)) {
    it(`${name}: only the template of Lit itself`, () => {
      const found = files.flatMap((file) => findSinks(read(file)));
      assert.deepEqual(
        found.map(({ name: sink }) => sink),
        ['innerHTML'],
      );
      // Text that never passed a template's tag is refused by Lit before it gets here.
      assert.match(
        found[0].around,
        /=([\w$]+)\.createElement\("template"\);return ([\w$]+)\.innerHTML=/,
      );
    });

    it(`S-05: ${name}: one Trusted Types policy, the page's own`, () => {
      const code = files.map(read).join('\n');
      assert.deepEqual(code.match(/createPolicy\b[^,]*,/g), ['createPolicy("strategy-widgets",']);
    });
  }
});

describe('H-05: natives that old libraries replace', () => {
  for (const [name, files] of Object.entries({ 'the loader': [LOADER], ...bundles })) {
    it(`${name}: none is used`, () => {
      const found = [];
      const note = (node) => found.push(patchedNative(node));
      for (const file of files)
        walk(parse(read(file), { ecmaVersion: 2022, sourceType: 'module' }), note);
      assert.deepEqual(found.filter(Boolean), []);
    });
  }
});

describe('H-16: a browser below the floor', () => {
  for (const missing of ['customElements', 'adoptedStyleSheets', 'hasOwn']) {
    it(`S-08: without ${missing} the loader does nothing, and nothing to the page`, () => {
      const page = createContext({ document: { adoptedStyleSheets: [] }, customElements: {} });
      runInContext('var window = globalThis;', page);
      runInContext(
        `delete document.${missing}; delete ${missing}; delete Object.${missing};`,
        page,
      );
      const before = Reflect.ownKeys(page);
      runInContext(read(LOADER), page);
      assert.deepEqual(Reflect.ownKeys(page), before);
    });
  }
});

describe('what the loader knows', () => {
  const loader = read(LOADER);

  for (const [name, files] of Object.entries(report.widgets)) {
    it(`${name}: its files, its space and its self-contained form`, () => {
      for (const file of files) {
        assert.ok(loader.includes(file), `the loader starts ${file}`);
        assert.ok(existsSync(`${dist}/v1/chunks/${file}`), file);
      }
      assert.match(loader, new RegExp(`"${name}":\\[\\d`), 'reserve.ts has heights for it');
      assert.ok(selfContained.includes(`${version}/${name}.js`));
    });
  }
});

describe('what stands beside the code', () => {
  it('S-06: integrity values fit the self-contained files', () => {
    const expected = selfContained.map((file) => [file.split('/')[1], integrityOf(read(file))]);
    assert.deepEqual(JSON.parse(read(`${version}/integrity.json`)), Object.fromEntries(expected));
  });

  it('compressed copies hold the same text', () => {
    for (const file of [
      LOADER,
      ...chunks,
      'feed/strategy.json',
      'v1/schema/strategy.schema.json',
    ]) {
      assert.equal(gunzipSync(readFileSync(`${dist}/${file}.gz`)).toString(), read(file));
      assert.equal(brotliDecompressSync(readFileSync(`${dist}/${file}.br`)).toString(), read(file));
    }
  });

  it('S-11: every file names its licence, and those of what it holds', () => {
    assert.match(read('THIRD-PARTY.txt'), /^lit-html .*BSD-3-Clause/m);
    for (const file of [LOADER, ...chunks, ...selfContained])
      assert.match(read(file), /\/\*! EUPL-1\.2( AND [\w.-]+)*(, THIRD-PARTY\.txt)? \*\/\n$/, file);
    const others = new Set();
    for (const [file, { modules }] of Object.entries(report.chunks)) {
      const packages = modules.flatMap(
        (id) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [],
      );
      const manifests = [...new Set(packages)].map((path) =>
        JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')),
      );
      const licences = [...new Set(manifests.map(({ license }) => license))].sort();
      const end = licences.length ? ', THIRD-PARTY.txt' : '';
      const line = `/*! ${['EUPL-1.2', ...licences].join(' AND ')}${end} */\n`;
      assert.ok(read(`v1/chunks/${file}`).endsWith(line), `${file}: ${line}`);
      for (const { name, version: own, license } of manifests) {
        others.add(name);
        assert.ok(read('THIRD-PARTY.txt').includes(`${name} ${own} (${license})\n`), name);
      }
    }
    for (const name of ['chart.js', 'lit-html']) assert.ok(others.has(name), name);
    for (const file of selfContained) assert.match(read(file), / AND BSD-3-Clause/, file);
  });

  it('nothing tells where it was built', () => {
    for (const file of [LOADER, ...chunks, ...selfContained, 'THIRD-PARTY.txt']) {
      assert.ok(!read(file).includes(root), file);
    }
  });

  it('the feed in parts names the files that lie beside it', () => {
    const core = read('feed/parts/strategy.json');
    const names = core.match(/(?<=")[a-z]+\.[\w-]+\.json(?=")/g) ?? [];
    assert.ok(names.length >= 4, 'measures, search, indicators, history …');
    for (const name of names) assert.ok(existsSync(`${dist}/feed/parts/${name}`), name);
  });
});
