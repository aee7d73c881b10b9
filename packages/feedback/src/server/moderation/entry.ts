import type { Moderator } from '../accounts/accounts.ts';
import { asking, type Database } from '../database.ts';
import { eraseTraces } from '../household/retention.ts';
import type { EntryTable } from '../tables.ts';
import { within } from './within.ts';

export const findEntry = (
  database: Database,
  who: Moderator,
  receipt: string,
): Promise<EntryTable | undefined> =>
  asking(
    database
      .selectFrom('entry')
      .selectAll()
      .where('receipt', '=', receipt)
      .where(within(who.municipality))
      .executeTakeFirst(),
  );

/** @param entry - found through `findEntry` */
export const choicesOf = (database: Database, { receipt }: EntryTable) =>
  asking(
    database
      .selectFrom('choice')
      .select(['option_id', 'points'])
      .where('receipt', '=', receipt)
      .orderBy('position')
      .execute(),
  );

export type EntryChange = Pick<
  EntryTable,
  | 'state'
  | 'answer'
  | 'published'
  | 'public_title'
  | 'public_field'
  | 'public_measures'
  | 'public_id'
>;

/** @returns false where somebody else changed the entry after it was read: nothing is written then */
export async function changeEntry(
  database: Database,
  who: Moderator,
  entry: Pick<EntryTable, 'receipt' | 'updated_at'>,
  change: EntryChange,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await asking(
    database
      .updateTable('entry')
      // Later than before even where the clock stands still: it is the entry's version.
      .set({ ...change, updated_at: Math.max(now, entry.updated_at + 1) })
      .where('receipt', '=', entry.receipt)
      .where('updated_at', '=', entry.updated_at)
      .where(within(who.municipality))
      .executeTakeFirstOrThrow(),
  );
  return numUpdatedRows > 0n;
}

/**
 * Deletes entries with their choices and the notices of them that are still on their way, and takes
 * them off the disk at once: who asks to be erased does not wait for the next sweep.
 */
export async function deleteEntries(
  database: Database,
  who: Moderator,
  receipts: readonly string[],
): Promise<number> {
  const count = await asking(
    database.transaction().execute(async (transaction) => {
      const deleted = await transaction
        .deleteFrom('entry')
        .where('receipt', 'in', [...receipts, ''])
        .where(within(who.municipality))
        .returning('receipt')
        .execute();
      const gone = deleted.map(({ receipt }) => receipt);
      if (gone.length)
        await transaction.deleteFrom('outbox').where('receipt', 'in', gone).execute();
      return gone.length;
    }),
  );
  // A database that is too busy for it now has deleted them all the same.
  if (count > 0) await eraseTraces(database).catch(() => undefined);
  return count;
}
