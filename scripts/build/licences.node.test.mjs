import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { licenceLine, licenceOf, thirdPartyText } from './licences.mjs';
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
  ]);
  assert.equal(text, 'lit 3.0.0 (BSD-3-Clause)\n\nCopyright');
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
