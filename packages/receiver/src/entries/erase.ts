import { sql } from 'kysely';
import { asking, isSqlite, type Database } from '../database/database.ts';
import { factOf, forgetFact, noteFact } from '../database/facts.ts';
import { within } from '../database/within.ts';

/**
 * Deletes entries with their choices and the notices of them that are still on their way.
 *
 * @param municipality - whose entries may be deleted; `*` for those of all
 * @returns how many there were
 */
export function eraseEntries(
  database: Database,
  receipts: readonly string[],
  municipality: string,
): Promise<number> {
  return asking(
    database.transaction().execute(async (transaction) => {
      const deleted = await transaction
        .deleteFrom('entry')
        .where('receipt', 'in', [...receipts, ''])
        .where(within(municipality))
        .returning('receipt')
        .execute();
      const gone = deleted.map(({ receipt }) => receipt);
      if (!gone.length) return 0;
      await transaction.deleteFrom('outbox').where('receipt', 'in', gone).execute();
      await noteFact(transaction, 'erased', 1);
      return gone.length;
    }),
  );
}

/** SQLite overwrites what it deletes (`secure_delete`), but its log still holds older pages. */
export async function emptyLog(database: Database): Promise<void> {
  if (isSqlite(database)) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
}

/**
 * Takes what is deleted off the disk. PostgreSQL leaves it in the table until that is written anew, and
 * locks the table meanwhile: not for what residents may ask for as often as they like, so the next hourly
 * run does it.
 */
export async function eraseTraces(database: Database): Promise<void> {
  // Before: what is deleted meanwhile is for the next run.
  await forgetFact(database, 'erased');
  try {
    await emptyLog(database);
    if (!isSqlite(database)) await sql`VACUUM FULL entry`.execute(database);
  } catch (error) {
    await noteFact(database, 'erased', 1);
    throw error;
  }
}

/** Whether something was deleted that may still be on disk. */
export const hasTraces = async (database: Database): Promise<boolean> =>
  (await factOf(database, 'erased')) !== undefined;
