import { sql, SqliteAdapter, SqliteDialect, type Kysely, type MigrationLockOptions } from 'kysely';
import { openDatabase } from './file-database.ts';

/** Kysely would change the tables outside of a transaction, and a start cut off would leave half of them. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** The first statement of the transaction: writing makes every other process wait for its end. */
  override async acquireMigrationLock(
    db: Kysely<unknown>,
    { lockTable, lockRowId }: MigrationLockOptions,
  ): Promise<void> {
    await sql`UPDATE ${sql.table(lockTable)} SET is_locked = 1 WHERE id = ${lockRowId}`.execute(db);
  }

  override async releaseMigrationLock(
    db: Kysely<unknown>,
    { lockTable, lockRowId }: MigrationLockOptions,
  ): Promise<void> {
    await sql`UPDATE ${sql.table(lockTable)} SET is_locked = 0 WHERE id = ${lockRowId}`.execute(db);
  }
}

class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * SQLite in the process itself: a commit is on disk when it returns, and what is deleted is overwritten.
 *
 * @param path - of the file
 * @param mayBeNew - whether it is made when it is missing and never was there
 */
export const sqliteDialect = (path: string, mayBeNew: boolean): SqliteDialect =>
  new FileDialect({ database: () => Promise.resolve().then(() => openDatabase(path, mayBeNew)) });
