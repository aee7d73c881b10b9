import { SqliteAdapter } from 'kysely';
import type { Database } from './database.ts';

/** Whether a database is a file of this machine. */
export const isSqlite = (database: Database): boolean =>
  database.getExecutor().adapter instanceof SqliteAdapter;
