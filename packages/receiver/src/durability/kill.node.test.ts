import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postgresPrograms } from '../testing/databases/postgres-server.ts';
import {
  killCycles,
  killFile,
  killPostgres,
  type KillDatabase,
} from '../testing/trials/kill-cycles.ts';
import { skipWithout } from '../testing/skip-without.ts';

// Many more of them: npm run torture -- kill.
async function assertNothingLost(database: KillDatabase, cycles: number): Promise<void> {
  const { acknowledged, lost, twice, integrity, stored } = await killCycles(database, cycles);
  assert.ok(acknowledged >= cycles);
  assert.ok(stored >= acknowledged);
  assert.deepEqual({ lost, twice, integrity }, { lost: 0, twice: 0, integrity: 'ok' });
}

void describe('a receiver that is killed', () => {
  void it('R-02: has lost nothing it acknowledged and stored nothing twice', async () => {
    await assertNothingLost(killFile(), 5);
  });

  const skip = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');
  void it('R-02: has lost nothing and stored nothing twice in PostgreSQL', { skip }, async () => {
    await assertNothingLost(await killPostgres(), 2);
  });
});
