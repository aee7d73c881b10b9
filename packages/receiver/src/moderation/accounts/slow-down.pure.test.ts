import assert from 'node:assert/strict';
import { it } from 'vitest';
import { SlowDown } from './slow-down.ts';

const MINUTE = 60_000;
const PACE = { free: 20, first: 1000, longest: 5 * MINUTE };

it('S-13: who fails waits longer each time, up to five minutes, and is forgotten', () => {
  const slow = new SlowDown(PACE);
  const waits = Array.from({ length: 32 }, (_, failures) => {
    const wait = slow.wait('a', failures);
    slow.failed('a', failures);
    return wait;
  });
  assert.ok(waits.slice(0, 20).every((wait) => wait === 0));
  assert.ok(
    waits.slice(20).every((wait, index, all) => index === 0 || wait >= (all[index - 1] ?? 0)),
  );
  assert.equal(Math.round(slow.wait('a', 31) / MINUTE), 5);
  assert.equal(slow.wait('b', 31), 0);
  assert.equal(slow.wait('a', 31 + 5 * MINUTE), 0);
  slow.failed('a', 20 * MINUTE);
  assert.equal(slow.wait('a', 20 * MINUTE), 0);
});

it('S-13: a pause grows with the failures and never beyond its longest', () => {
  const slow = new SlowDown({ free: 2, first: 125, longest: 1000 });
  const pauses = Array.from({ length: 8 }, () => {
    slow.failed('anna', 0);
    return slow.pause('anna', 0);
  });
  assert.deepEqual(pauses, [0, 125, 250, 500, 1000, 1000, 1000, 1000]);
  slow.worked('anna');
  assert.equal(slow.failures('anna', 0), 7);
  assert.equal(slow.pause('anna', 16 * MINUTE), 0);
});

it('R-22: a clock that is set back or ahead makes nobody wait for it', () => {
  const slow = new SlowDown(PACE);
  const year = 365 * 24 * 60 * MINUTE;
  for (let failure = 0; failure < 40; failure++) slow.failed('a', year);
  assert.ok(slow.wait('a', year) > 0);
  assert.ok(slow.wait('a', year - 1000) <= PACE.longest, 'no more than its pause');
  assert.equal(slow.wait('a', 0), 0);
  assert.equal(slow.wait('a', 2 * year), 0);
});

it('S-13: a flood of names fills no memory', () => {
  const slow = new SlowDown(PACE);
  for (let name = 0; name < 10_001; name++) slow.failed(String(name), 0);
  assert.deepEqual([slow.failures('0', 0), slow.failures('10000', 0)], [0, 1]);
});
