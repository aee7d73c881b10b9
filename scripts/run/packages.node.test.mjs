import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasAll } from './packages.mjs';

const lock = (packages) => JSON.stringify({ lockfileVersion: 3, packages });
const rollup = { version: '4.0.0', integrity: 'sha512-a', dev: true };
const wanted = {
  '': { name: 'strategy-widgets' },
  'node_modules/rollup': rollup,
  'node_modules/only-mac': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

describe('packages that `npm ci` left', () => {
  it('are all there without those of other systems', () => {
    assert.ok(hasAll(lock(wanted), lock({ 'node_modules/rollup': rollup })));
  });

  const others = {
    'of another version': lock({ 'node_modules/rollup': { ...rollup, version: '4.0.1' } }),
    'of the same version and other bytes': lock({
      'node_modules/rollup': { ...rollup, integrity: 'sha512-c' },
    }),
    'without those for development': lock({}),
    'broken off': '',
  };
  for (const [name, installed] of Object.entries(others)) {
    it(`are not all there: ${name}`, () => assert.ok(!hasAll(lock(wanted), installed)));
  }
});
