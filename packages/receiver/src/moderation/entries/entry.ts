import type { Moderator } from '../accounts/accounts.ts';
import { asking, type Database } from '../../database/database.ts';
import { eraseEntries, eraseTraces } from '../../entries/erase.ts';
import type { EntryTable } from '../../database/tables.ts';
import { within } from '../../database/within.ts';

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

/** Deletes entries and takes them off the disk at once: who asks to be erased does not wait for the next sweep. */
export async function deleteEntries(
  database: Database,
  who: Moderator,
  receipts: readonly string[],
): Promise<number> {
  const count = await eraseEntries(database, receipts, who.municipality);
  // A database that is too busy for it now has deleted them all the same.
  if (count > 0) await eraseTraces(database).catch(() => undefined);
  return count;
}
