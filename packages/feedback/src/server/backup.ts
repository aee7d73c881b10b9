import { renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { noteFact } from './facts.ts';

/** Writes down that a backup was made, by whatever program; the health report tells its age. */
export const noteBackup = (database: Database, now: number): Promise<void> =>
  noteFact(database, 'backup', now);

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
