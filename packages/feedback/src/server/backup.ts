import { renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** When the last backup was made, for the health report; a row of the table `fact`. */
export const BACKUP_FACT = 'backup';

/** Writes down that a backup was made, by whatever program. */
export async function noteBackup(database: Database, now: number): Promise<void> {
  const value = String(now);
  await database
    .insertInto('fact')
    .values({ name: BACKUP_FACT, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/**
 * Copies an SQLite database while it is in use: one moment of it, with everything acknowledged before.
 * The file is whole or not there.
 *
 * @param file - the copy, replaced when it is there already
 */
export async function backup(database: Database, file: string, now: number): Promise<void> {
  const partial = `${file}.part`;
  rmSync(partial, { force: true });
  await sql`VACUUM INTO ${partial}`.execute(database);
  renameSync(partial, file);
  await noteBackup(database, now);
}
