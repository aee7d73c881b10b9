import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { killCycles } from '../testing/kill-cycles.ts';

void describe('a receiver that is killed', () => {
  // A thousand of them: npm run torture.
  void it('R-02: has lost nothing it acknowledged and stored nothing twice', async () => {
    const { acknowledged, lost, twice, integrity, stored } = await killCycles(5);
    assert.ok(acknowledged >= 5);
    assert.ok(stored >= acknowledged);
    assert.deepEqual({ lost, twice, integrity }, { lost: 0, twice: 0, integrity: 'ok' });
  });
});
