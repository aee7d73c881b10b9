import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Kysely, SqliteAdapter } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { isLocked, sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** The database cannot take or give anything now; whoever asked may try again. */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble';
}

export const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url);

/** Path of an SQLite file: as a `file:` URL or as it is. */
export const sqlitePath = (url: string): string =>
  url.startsWith('file:///') ? fileURLToPath(url) : url;

/** Whether a database is a file of this machine. */
export const isSqlite = (database: Database): boolean =>
  database.getExecutor().adapter instanceof SqliteAdapter;

/**
 * @param url - `postgres://…`, or the path of an SQLite file
 */
export function connect(url: string): Database {
  const dialect = isPostgres(url) ? postgresDialect(url) : sqliteDialect(sqlitePath(url));
  return new Kysely<Tables>({ dialect });
}

/** How often and after how many milliseconds a start asks again while another one changes the tables. */
const ATTEMPTS = 100;
const PAUSE = 100;

/**
 * Brings the tables to this version, from any earlier one; several receivers may start at once.
 *
 * @throws what kept it from doing so; what was done before stays
 */
export async function migrate(database: Database, attempts = ATTEMPTS): Promise<void> {
  const error = await new Migrator({ db: database, provider: migrations })
    .migrateToLatest()
    .then((result) => result.error)
    .catch((thrown: unknown) => thrown);
  if (!error) return;
  if (!isLocked(error) || attempts === 0) throw error as Error;
  await setTimeout(PAUSE);
  await migrate(database, attempts - 1);
}

/** Any failure of the database as one that may pass: nothing was acknowledged yet. */
export async function asking<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new DatabaseTrouble('The database did not answer', { cause });
  }
}
