import assert from 'node:assert/strict';
import { it } from 'node:test';
import { testConfig } from '../../testing/lippe.ts';
import { addModerator, ModeratorBrowser } from '../../testing/moderator.ts';
import { createReceiver } from '../../app.ts';
import { connect, migrate } from '../../database/database.ts';
import { SlowDown } from './slow-down.ts';

const MINUTE = 60_000;

void it('S-13: an address that fails waits longer each time, up to five minutes, and is forgotten', () => {
  const slow = new SlowDown();
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

void it('S-13: one of many logins at once from one address is asked to wait', async () => {
  const database = connect(':memory:');
  await migrate(database);
  const app = createReceiver({ config: testConfig(), database, now: () => 1e12 }, false);
  const logins = ['anna', 'ben', 'carla'];
  for (const login of logins) await addModerator(database, login, 'lemgo');
  const tries = Array.from({ length: 21 }, (_, index) =>
    new ModeratorBrowser(app).logIn(logins[index % 3] ?? '', 'x'),
  );
  const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
  assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 401), 429]);
  await database.destroy();
});
