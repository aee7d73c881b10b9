import { renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { connect, isPostgres, type Database } from '../database/database.ts';
import { noteFact } from '../database/facts.ts';

/** Writes down that a backup was made, by whatever program; the health report tells its age. */
const noteBackup = (database: Database, now: number): Promise<void> =>
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

/**
 * Backs up the database of an address, or notes that another program did.
 *
 * @param file - the copy; nothing where there already is one, made by `pg_dump`
 * @throws an error in German where the database is none that is copied like this
 */
export async function backUp(url: string, file: string | undefined, now: number): Promise<void> {
  if (isPostgres(url) && file !== undefined) {
    throw new Error('PostgreSQL sichert pg_dump; danach: npm run feedback:backup -- --noted');
  }
  const database = connect(url);
  try {
    await (file === undefined ? noteBackup(database, now) : backup(database, file, now));
  } finally {
    await database.destroy();
  }
}
