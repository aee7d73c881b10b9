import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TROUBLE_WORDS } from '../database/trouble.ts';
import type { SlippingDatabase } from '../testing/databases/slip.ts';
import { SlippingFile } from '../testing/databases/slipping-file.ts';
import { SlippingPostgres } from '../testing/databases/slipping-postgres.ts';
import { skipWithout } from '../testing/skip-without.ts';
import { postgresPrograms } from '../testing/databases/postgres-server.ts';
import { SlipTrial } from '../testing/trials/slip-trial.ts';

/** Not now where something is wrong with the database, and named; else taken. */
function slipSuite(name: string, database: SlippingDatabase, skip: string | false = false): void {
  void describe(`a receiver whose ${name} slips away`, { skip }, () => {
    let trial: SlipTrial;
    before(async () => {
      await database.start?.();
      trial = await SlipTrial.start(database.url);
    });
    after(async () => {
      await trial.server.end();
      await database.stop();
    });

    for (const slip of database.slips) {
      const { reason } = slip;
      const title = reason ? `acknowledges nothing and says ${reason}` : 'loses nothing';
      void it(`R-26, R-27: ${slip.name}: ${title}`, async () => {
        const { sent, health, named } = await trial.run(slip);
        const taken = [200, 201];
        assert.ok(taken.includes(sent[0]), String(sent));
        // A connection that was cut is noticed by the first one who uses it.
        if (!reason) return assert.equal(health[0], 200);
        assert.deepEqual([sent[1], health], [503, [503, [reason]]]);
        assert.ok(named < 5000, String(named));
        assert.ok(trial.server.output.includes(TROUBLE_WORDS[reason]));
        if (slip.undo) assert.ok(taken.includes(sent[2] ?? 0), String(sent));
      });
    }

    void it('R-26: has everything in the end that it acknowledged', async () => {
      const { stored, lost, twice } = await trial.end();
      assert.ok(stored >= 2 * database.slips.length - 4);
      assert.deepEqual({ lost, twice }, { lost: 0, twice: 0 });
    });
  });
}

slipSuite('file', new SlippingFile());

const noPostgres = skipWithout(Boolean(postgresPrograms()), 'PostgreSQL');
slipSuite('PostgreSQL', new SlippingPostgres(), noPostgres);

void it('R-26: PostgreSQL without the database is named', { skip: noPostgres }, async () => {
  const database = new SlippingPostgres();
  await database.start();
  const trial = await SlipTrial.start(database.url);
  const { sent, health } = await trial.run(database.dropped);
  await trial.server.end();
  await database.stop();
  assert.deepEqual(
    [sent, health],
    [
      [201, 503, undefined],
      [503, ['missing']],
    ],
  );
});

void it('R-26: a log that was emptied is no reason to go on', async () => {
  const file = new SlippingFile();
  const trial = await SlipTrial.start(file.url);
  const { sent, health } = await trial.run(file.logEmptied);
  await trial.server.end();
  file.stop();
  assert.deepEqual(
    [sent, health],
    [
      [201, 503, undefined],
      [503, ['corrupt']],
    ],
  );
});
