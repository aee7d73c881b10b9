import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { inRepo } from '../../build/paths.mjs';
import { PUBLISHED } from '../packages/packages.mjs';
import { installedFor } from '../programs/unpacked.mjs';
import { billOfMaterials } from './sbom.mjs';

const lock = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8')).packages;

/** A package of the lock file as the bill names it; our own have no contents there. */
function inBill(path) {
  const { link, resolved } = lock[path];
  const { version, integrity = '' } = lock[link ? resolved : path];
  return [`${path.split('node_modules/').at(-1)}@${version}`, integrity];
}
const contentOf = ({ hashes: [{ alg, content } = {}] = [] }) =>
  content
    ? `${alg.toLowerCase().replace('-', '')}-${Buffer.from(content, 'hex').toString('base64')}`
    : '';

describe('the bill of materials', () => {
  let bom;
  before(async () => {
    bom = await billOfMaterials({ SOURCE_DATE_EPOCH: '1796000000' });
  });
  const names = () => bom.components.map(({ name }) => name);

  it('names what is released with all that comes along, and no tool', () => {
    for (const name of [
      '@strategy-widgets/receiver',
      '@strategy-widgets/publisher',
      '@strategy-widgets/elements',
      'lit',
      'chart.js',
    ]) {
      assert.ok(names().includes(name), name);
    }
    // Used by tools, too: what npm leaves out by itself.
    for (const name of ['fastify', 'pino', 'ajv', 'find-my-way', 'hucre'])
      assert.ok(names().includes(name), name);
    for (const name of ['eslint', 'rollup', 'storybook', 'typescript']) {
      assert.ok(!names().includes(name), name);
    }
    for (const { name, licenses, purl } of bom.components) {
      assert.ok(licenses?.length && purl.startsWith('pkg:npm/'), name);
    }
  });

  it('S-11: names each with the version and content of the lock file, all that npm would install', () => {
    const expected = installedFor(...PUBLISHED, 'receiver', 'publisher').map(inBill);
    const named = bom.components.map((each) => [`${each.name}@${each.version}`, contentOf(each)]);
    assert.deepEqual(new Map(named.sort()), new Map(expected.sort()));
  });

  it('has an edge to each but the project itself, and none to what it does not name', () => {
    const refs = new Set(bom.components.map((component) => component['bom-ref']));
    assert.equal(refs.size, bom.components.length);
    const reached = new Set(bom.dependencies.flatMap(({ dependsOn }) => dependsOn));
    assert.deepEqual(refs.difference(reached), new Set());
    assert.deepEqual(reached.difference(refs), new Set());
  });

  it('is the same for everybody: no number by chance, no time of today, no place', async () => {
    assert.deepEqual(await billOfMaterials({ SOURCE_DATE_EPOCH: '1796000000' }), bom);
    assert.equal(bom.metadata.timestamp, '2026-11-30T00:53:20.000Z');
    assert.equal(bom.metadata.component.name, 'strategy-widgets');
    assert.deepEqual(bom.metadata.tools, [{ vendor: 'npm', name: 'cli' }]);
    assert.doesNotMatch(JSON.stringify(bom), /serialNumber|urn:uuid|file:|localhost/);
  });
});
