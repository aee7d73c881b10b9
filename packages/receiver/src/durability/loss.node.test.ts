import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lossyRun } from '../testing/trials/loss.ts';

void describe('a receiver behind a line that loses 30 %', () => {
  // Ten thousand of them: npm run torture.
  void it('R-06: misses nothing it acknowledged and has nothing twice', async () => {
    const report = await lossyRun(300, Math.random);
    assert.ok(report.lostRequests > 0 && report.lostAnswers > 0);
    assert.ok(report.acknowledged > 200);
    assert.deepEqual([report.lost, report.twice], [0, 0]);
  });
});
