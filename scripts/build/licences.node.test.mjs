import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { licenceLine, licenceOf, licences, namedLicence, thirdPartyText } from './licences.mjs';
import { inRepo } from './paths.mjs';

it('lists foreign packages with their licence text, and none of our own', () => {
  const text = thirdPartyText([
    {
      name: 'lit',
      version: '3.0.0',
      license: 'BSD-3-Clause',
      homepage: null,
      licenseText: 'Copyright\n',
    },
    { name: '@strategy-widgets/feed', version: '1.0.0', license: 'EUPL-1.2' },
    {
      name: 'b',
      version: '2.0.0',
      license: 'MIT',
      homepage: 'https://b.example',
      licenseText: 'B',
    },
  ]);
  const line = '-'.repeat(72);
  const last = 'b 2.0.0 (MIT)\nhttps://b.example\n\nB';
  assert.equal(text, `lit 3.0.0 (BSD-3-Clause)\n\nCopyright\n\n${line}\n\n${last}`);
});

describe('S-11: the licence gate', () => {
  /** Builds a page with a package and returns the notice. */
  async function noticeOf(t, license) {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-licence-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const place = join(folder, 'node_modules', 'other');
    mkdirSync(place, { recursive: true });
    const manifest = { name: 'other', version: '1.0.0', license };
    writeFileSync(join(place, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(place, 'LICENSE'), 'Text of the licence');
    writeFileSync(join(place, 'index.js'), 'globalThis.other = 1;');
    const input = join(folder, 'page.js');
    writeFileSync(input, `import './node_modules/other/index.js';`);
    const notice = join(folder, 'THIRD-PARTY.txt');
    const build = await rollup({ input, plugins: [licences(notice)] });
    await build.generate({ format: 'es' });
    return readFileSync(notice, 'utf8');
  }

  it('lets a package with a permissive licence pass, and prints its text', async (t) => {
    assert.match(await noticeOf(t, 'MIT'), /^other 1\.0\.0 \(MIT\)[^]*Text of the licence/);
  });

  for (const licence of ['GPL-3.0-only', 'AGPL-3.0', 'UNLICENSED', 'CC-BY-NC-4.0', undefined]) {
    it(`stops the build for one under ${licence ?? 'no licence'}`, async (t) => {
      await assert.rejects(noticeOf(t, licence), /other/);
    });
  }
});

describe('S-11: the licence that a file names', () => {
  const packages = {
    'node_modules/chart.js': { license: 'MIT' },
    'node_modules/@lit/reactive-element': { license: 'BSD-3-Clause' },
    'node_modules/a/node_modules/b': { license: 'ISC' },
  };
  const own = inRepo('packages/feed/src/index.ts');
  const lit = inRepo('node_modules/@lit/reactive-element/decorators/property.js');
  const line = (...ids) => licenceLine(ids, packages);

  it('is ours alone where nothing else is in it', () => {
    assert.equal(line(own), '/*! EUPL-1.2 */');
  });

  it('is each once, in one order, and says where the texts are', () => {
    const chart = inRepo('node_modules/chart.js/dist/chart.js');
    const expected = '/*! EUPL-1.2 AND BSD-3-Clause AND MIT, THIRD-PARTY.txt */';
    assert.equal(line(chart, own, lit, lit), expected);
  });

  it('is that of the inner package where one brings its own', () => {
    assert.equal(licenceOf(inRepo('node_modules/a/node_modules/b/c.js'), packages), 'ISC');
  });

  it('knows a module that a plugin has asked for in its own way', () => {
    assert.equal(licenceOf(`${own}?inline`, packages), 'EUPL-1.2');
  });

  it('stops the build for a licence that the gate would refuse, in files that it does not see', () => {
    const refused = { 'node_modules/chart.js': { license: 'GPL-3.0-only' } };
    const id = inRepo('node_modules/chart.js/dist/chart.js');
    assert.throws(() => licenceLine([id], refused), /chart\.js is under GPL-3\.0-only/);
  });

  it('stands at the end of what is left, of that and of nothing that was left out', () => {
    const { handler } = namedLicence().renderChunk;
    const modules = {
      [inRepo('node_modules/chart.js/dist/chart.js')]: { renderedLength: 7 },
      [inRepo('node_modules/lit-html/lit-html.js')]: { renderedLength: 0 },
      '\0made-up': { renderedLength: 9 },
    };
    const { code } = handler(';0\n', { modules });
    assert.equal(code, ';0/*! EUPL-1.2 AND MIT, THIRD-PARTY.txt */\n');
  });

  for (const id of [
    'node_modules/left/index.js',
    'packages/embed/node_modules/chart.js/index.js',
    '../node_modules/chart.js/index.js',
    '../elsewhere/x.js',
    'scripts/x.mjs',
  ])
    it(`stops the build for ${id}, which the lock file does not name`, () => {
      assert.throws(() => line(own, inRepo(id)), /no package of the lock file/);
    });
});
