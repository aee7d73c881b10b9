import type { Database } from '../database.ts';
import type { SpentTable } from '../tables.ts';

/**
 * Notes a proof as used, in the transaction of its entry: both are stored, or neither.
 *
 * @returns false where it was used before
 */
export async function spend(database: Database, proof: SpentTable, now: number): Promise<boolean> {
  await database.deleteFrom('spent').where('expires_at', '<', now).execute();
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('spent')
    .values(proof)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}
