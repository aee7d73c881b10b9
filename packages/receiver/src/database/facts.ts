import type { Database } from './database.ts';

/**
 * What the receiver keeps for itself: moments, in milliseconds since 1970, of the last backup, of the last
 * run that trusted the clock and of the first at an unlikely time; of the last time
 * that writing was tried; and 1 while something that was deleted may still be on disk.
 */
export type FactName = 'backup' | 'clock-seen' | 'clock-jumped' | 'erased' | 'pulse';

export async function factOf(database: Database, name: FactName): Promise<number | undefined> {
  const row = await database
    .selectFrom('fact')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row && Number(row.value);
}

export async function noteFact(database: Database, name: FactName, fact: number): Promise<void> {
  const value = String(fact);
  await database
    .insertInto('fact')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

export async function forgetFact(database: Database, name: FactName): Promise<void> {
  await database.deleteFrom('fact').where('name', '=', name).execute();
}
